using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Documents.Files.Upkeep;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Scans the photographs of profiles and clears away what belongs to none. Every step can be cut off and done twice.</summary>
internal sealed class PhotosUpkeep(KeepPhotos keeping, SealedScan scan, FileSweep sweep, TimeProvider clock) : IFileUpkeep
{
    public async Task ScanAsync(CancellationToken cancellation)
    {
        if (!scan.IsConfigured)
            return;
        var after = Guid.Empty;
        while (await keeping.NextAsync(after, cancellation) is { } ticket)
        {
            using (ticket)
                await keeping.WriteAsync(ticket.Photo, await scan.RunAsync(KeepPhotos.Self, ticket.Photo, ticket.Key, ticket.Content, ticket.Length, cancellation), cancellation);
            after = ticket.Photo;
        }
    }

    public Task SweepAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - ChangePhoto.Kept;
        return sweep.RunAsync(KeepPhotos.Self, PhotoRules.Module, before, files => keeping.UnwantedAsync(files, before, cancellation), cancellation);
    }
}
