using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Documents.Files.Upkeep;

/// <summary>Removes a module's files that no record of it wants.</summary>
public sealed class FileSweep(FileStore store)
{
    private const int AtOnce = 100;

    /// <param name="actor">The portal itself.</param>
    /// <param name="module">Whose files.</param>
    /// <param name="before">Only those begun before: what is younger may yet be named by a record.</param>
    /// <param name="unwanted">Those of the given files that no record wants.</param>
    /// <param name="cancellation">Breaks off; the next run goes on.</param>
    public async Task RunAsync(Actor actor, string module, DateTimeOffset before, Func<IReadOnlyList<Guid>, Task<IReadOnlyList<Guid>>> unwanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(unwanted);
        Guid? after = null;
        while (await store.OlderAsync(actor, module, before, after, AtOnce, cancellation) is { Count: > 0 } files)
        {
            foreach (var file in await unwanted(files))
                await store.RemoveAsync(actor, file, cancellation);
            after = files[^1];
        }
    }
}
