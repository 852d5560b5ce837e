using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;

namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>Raises a family's stamps as its events come; what is cached of it is then no longer asked for, in any process.</summary>
public abstract class StampProjection(CacheStamps stamps, StampFamily family) : IProjection
{
    public string Name => family.Name;

    public string Store => "redis";

    public IReadOnlyCollection<Type> Events => family.Events;

    public Task ApplyAsync(IReadOnlyList<Happened> happened, CancellationToken cancellation) =>
        stamps.RaiseAsync(family, [.. happened.Select(each => family.Thing(each.Event))], cancellation);

    public async Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        await stamps.DropAsync(family, cancellation);
        var done = 0;
        await foreach (var page in SourceAsync(cancellation))
        {
            await stamps.RaiseAsync(family, page, cancellation);
            progress.Report(done += page.Count);
        }
    }

    /// <summary>A stamp that is not there claims nothing, and is no difference.</summary>
    public async Task<Comparison> CompareAsync(CancellationToken cancellation)
    {
        var claimed = await stamps.AllAsync(family, cancellation);
        var current = new Dictionary<Guid, int>();
        await foreach (var page in SourceAsync(cancellation))
        {
            foreach (var thing in page)
                current.Add(thing.Id, thing.Version);
        }

        var told = Comparison.Of(current.Where(pair => claimed.ContainsKey(pair.Key)).ToDictionary(), claimed);
        return told with { Source = current.Count };
    }

    /// <summary>All things of the family as they stand in PostgreSQL, page by page.</summary>
    protected abstract IAsyncEnumerable<IReadOnlyList<StampedThing>> SourceAsync(CancellationToken cancellation);
}
