using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Documents.Files.Upkeep;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Scans the files of cases and clears away what belongs to none. Every step can be cut off and done twice.</summary>
internal sealed class CaseFilesUpkeep(
    ScanFilesHandler scans, SweepFilesHandler sweeps, FileStore store, IMalwareScanner scanner, IOptions<FileSettings> settings, TimeProvider clock,
    ILogger<CaseFilesUpkeep> logger) : IFileUpkeep
{
    private const int AtOnce = 100;

    public async Task ScanAsync(CancellationToken cancellation)
    {
        if (!scanner.IsConfigured)
            return;
        var after = Guid.Empty;
        while (await scans.NextAsync(after, cancellation) is { } ticket)
        {
            using (ticket)
                await ScanAsync(ticket, cancellation);
            after = ticket.File;
        }
    }

    public async Task SweepAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - settings.Value.UploadLife;
        while (await sweeps.AbandonAsync(before, cancellation) > 0)
        {
        }

        Guid? after = null;
        while (await store.OlderAsync(SweepFilesHandler.Self, FileRules.Module, before, after, AtOnce, cancellation) is { Count: > 0 } files)
        {
            foreach (var file in await sweeps.UnwantedAsync(files, cancellation))
                await store.RemoveAsync(SweepFilesHandler.Self, file, cancellation);
            after = files[^1];
        }
    }

    private async Task ScanAsync(FileTicket ticket, CancellationToken cancellation)
    {
        try
        {
            await using var content = new SealedFileStream(store, ScanFilesHandler.Self, ticket.Key, ticket.Content, ticket.Length);
            await scans.WriteAsync(ticket, await scanner.ScanAsync(content, cancellation), cancellation);
        }
        catch (Exception fault) when (fault is ScanRefusedException or FileDamagedException)
        {
            logger.LogError("File {File} cannot be scanned: {Cause}", ticket.File, fault.Message);
            await scans.WriteAsync(ticket, verdict: null, cancellation);
        }
    }
}
