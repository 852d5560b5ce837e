using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Documents.Files.Upkeep;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Scans the files of cases and clears away what belongs to none. Every step can be cut off and done twice.</summary>
internal sealed class CaseFilesUpkeep(
    ScanFilesHandler scans, SweepFilesHandler sweeps, SealedScan scan, FileSweep sweep, IOptions<FileSettings> settings, TimeProvider clock) : IFileUpkeep
{
    public async Task ScanAsync(CancellationToken cancellation)
    {
        if (!scan.IsConfigured)
            return;
        var after = Guid.Empty;
        while (await scans.NextAsync(after, cancellation) is { } ticket)
        {
            using (ticket)
                await scans.WriteAsync(ticket, await scan.RunAsync(ScanFilesHandler.Self, ticket.File, ticket.Key, ticket.Content, ticket.Length, cancellation), cancellation);
            after = ticket.File;
        }
    }

    public async Task SweepAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - settings.Value.UploadLife;
        while (await sweeps.AbandonAsync(before, cancellation) > 0)
        {
        }

        await sweep.RunAsync(SweepFilesHandler.Self, FileRules.Module, before, files => sweeps.UnwantedAsync(files, cancellation), cancellation);
    }
}
