using System.Runtime.CompilerServices;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;

namespace MerajutASA.Modules.Government.Copies;

/// <summary>
/// A copy of rows in another store. Whatever an event tells, the current row is written: an older event that comes late brings
/// nothing old back, and the store keeps what is newer than a row that was read a moment ago.
/// </summary>
internal abstract class CopyProjection<TCopy> : IProjection
    where TCopy : class, ICopy
{
    private const int PageSize = 500;

    public abstract string Name { get; }

    public abstract string Store { get; }

    public abstract IReadOnlyCollection<Type> Events { get; }

    protected Actor Self => Actor.System(Name);

    public async Task ApplyAsync(IReadOnlyList<Happened> happened, CancellationToken cancellation)
    {
        var ids = happened.Where(each => Concerns(each.Event)).Select(each => each.Event.Aggregate).Distinct().ToList();
        if (ids.Count > 0)
            await WriteAsync(await FindAsync(ids, cancellation), cancellation);
    }

    public virtual async Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation)
    {
        // The store is asked first: what it held then, and the source has not when it is asked later, the source has no more.
        var left = (await StoredAsync(cancellation)).ToDictionary(pair => pair.Key, pair => pair.Value.Version);
        var done = 0;
        await foreach (var page in PagesAsync(cancellation))
        {
            var ahead = page.Where(copy => left.Remove(copy.Id, out var version) && version > copy.Version).Select(copy => copy.Id).ToHashSet();
            await WriteAsync([.. page.Where(copy => !ahead.Contains(copy.Id))], cancellation);
            await PutBackAsync(ahead, cancellation);
            progress.Report(done += page.Count);
        }

        await RemoveAsync(left.Keys, cancellation);
    }

    public async Task<Comparison> CompareAsync(CancellationToken cancellation)
    {
        var stored = await StoredAsync(cancellation);
        var current = new Dictionary<Guid, TCopy>();
        await foreach (var page in PagesAsync(cancellation))
        {
            foreach (var copy in page)
                current.Add(copy.Id, copy);
        }

        return Comparison.Of(current, stored);
    }

    /// <summary>Writes those that are not older than what the store holds.</summary>
    internal abstract Task WriteAsync(IReadOnlyList<TCopy> copies, CancellationToken cancellation);

    /// <summary>Whether an event of these kinds is about rows of this copy.</summary>
    protected virtual bool Concerns(IntegrationEvent happened) => true;

    /// <summary>The rows as they are now, in one query.</summary>
    protected abstract Task<IReadOnlyList<TCopy>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>In order of id, after the given one; empty at the end.</summary>
    protected abstract Task<IReadOnlyList<TCopy>> PageAsync(Guid? after, int most, CancellationToken cancellation);

    protected abstract Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    protected abstract Task<IReadOnlyDictionary<Guid, TCopy>> StoredAsync(CancellationToken cancellation);

    /// <summary>
    /// After a restore the source may be behind its copies, which then refuse what is true. They go, and the row is read once more:
    /// an event that came in between is in it.
    /// </summary>
    private async Task PutBackAsync(IReadOnlyCollection<Guid> ahead, CancellationToken cancellation)
    {
        if (ahead.Count == 0)
            return;
        await RemoveAsync(ahead, cancellation);
        await WriteAsync(await FindAsync(ahead, cancellation), cancellation);
    }

    private async IAsyncEnumerable<IReadOnlyList<TCopy>> PagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Guid? after = null;
        while (await PageAsync(after, PageSize, cancellation) is { Count: > 0 } page)
        {
            yield return page;
            after = page[^1].Id;
        }
    }
}
