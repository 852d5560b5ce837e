using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Documents.Files.Upkeep;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Scans the photographs of profiles and clears away what belongs to none. Every step can be cut off and done twice.</summary>
internal sealed class PhotosUpkeep(KeepPhotos keeping, FileStore store, IMalwareScanner scanner, TimeProvider clock, ILogger<PhotosUpkeep> logger) : IFileUpkeep
{
    private const int AtOnce = 100;

    public async Task ScanAsync(CancellationToken cancellation)
    {
        if (!scanner.IsConfigured)
            return;
        var after = Guid.Empty;
        while (await keeping.NextAsync(after, cancellation) is { } ticket)
        {
            using (ticket)
                await ScanAsync(ticket, cancellation);
            after = ticket.Photo;
        }
    }

    public async Task SweepAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - ChangePhoto.Kept;
        Guid? after = null;
        while (await store.OlderAsync(KeepPhotos.Self, PhotoRules.Module, before, after, AtOnce, cancellation) is { Count: > 0 } files)
        {
            foreach (var file in await keeping.UnwantedAsync(files, before, cancellation))
                await store.RemoveAsync(KeepPhotos.Self, file, cancellation);
            after = files[^1];
        }
    }

    private async Task ScanAsync(PhotoTicket ticket, CancellationToken cancellation)
    {
        try
        {
            await using var content = new SealedFileStream(store, KeepPhotos.Self, ticket.Key, ticket.Content, ticket.Length);
            await keeping.WriteAsync(ticket.Photo, await scanner.ScanAsync(content, cancellation), cancellation);
        }
        catch (Exception fault) when (fault is ScanRefusedException or FileDamagedException)
        {
            logger.LogError("Photograph {Photo} cannot be scanned: {Cause}", ticket.Photo, fault.Message);
            await keeping.WriteAsync(ticket.Photo, verdict: null, cancellation);
        }
    }
}
