using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Documents.Files.Upkeep;

namespace MerajutASA.Modules.Government.Pictures;

/// <summary>Scans the module's pictures and clears away files that belong to none. Every step can be cut off and done twice.</summary>
internal sealed class PicturesUpkeep(IEnumerable<IKeepPictures> kinds, SealedScan scan, FileSweep sweep, TimeProvider clock) : IFileUpkeep
{
    public const string Module = "government";

    /// <summary>After so long the content of what was removed may be swept away.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly IReadOnlyList<IKeepPictures> _kinds = [.. kinds];

    public async Task ScanAsync(CancellationToken cancellation)
    {
        if (!scan.IsConfigured)
            return;
        foreach (var kind in _kinds)
            await ScanAsync(kind, cancellation);
    }

    public Task SweepAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Kept;
        return sweep.RunAsync(_kinds[0].Self, Module, before, files => UnwantedAsync(files, before, cancellation), cancellation);
    }

    // A file goes only where no kind wants it.
    private async Task<IReadOnlyList<Guid>> UnwantedAsync(IReadOnlyList<Guid> files, DateTimeOffset before, CancellationToken cancellation)
    {
        foreach (var kind in _kinds)
            files = await kind.UnwantedAsync(files, before, cancellation);
        return files;
    }

    private async Task ScanAsync(IKeepPictures kind, CancellationToken cancellation)
    {
        var after = Guid.Empty;
        while (await kind.NextAsync(after, cancellation) is { } ticket)
        {
            using (ticket)
                await kind.WriteAsync(ticket.Picture, await scan.RunAsync(kind.Self, ticket.Picture, ticket.Key, ticket.Content, ticket.Length, cancellation), cancellation);
            after = ticket.Picture;
        }
    }
}
