using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>
/// Reads rows that facts are made of and opens the pseudonyms, for the relay. The rows are Restricted, and what goes to ClickHouse is written
/// down as read of each child, by the system under this name; comparing shows nothing and is written down as looking through.
/// </summary>
internal abstract class ReadFacts<TRow, TFact>(UnitOfWork<ChildrenDb> work, UseCase declared)
    where TRow : FactRow
    where TFact : IFact
{
    /// <summary>What these changes of children's register lines were, each known by the version after it; a change of another kind has none.</summary>
    public Task<IReadOnlyList<TFact>> OfAsync(Actor actor, IReadOnlyCollection<(Guid Child, int Version)> changes, CancellationToken cancellation) =>
        RunAsync(actor, async db => await FactsAsync(db, await ChangedAsync(db, changes, cancellation), cancellation), cancellation);

    /// <summary>The next facts after one, in the order of their ids; none at the end.</summary>
    public Task<IReadOnlyList<TFact>> PageAsync(Actor actor, Guid after, int most, CancellationToken cancellation) =>
        RunAsync(actor, async db => await FactsAsync(db, await RowsAsync(db, after, most, cancellation), cancellation), cancellation);

    /// <summary>The checksums of the next facts after one, and whether the child's key is destroyed.</summary>
    public Task<IReadOnlyList<FactSum>> SumsAsync(Actor actor, Guid after, int most, CancellationToken cancellation) =>
        RunAsync(actor, async db =>
        {
            IReadOnlyList<FactSum> sums = [];
            await db.ChooseAsync<TRow>(
                async () => await RowsAsync(db, after, most, cancellation),
                async rows =>
                {
                    sums = [.. (await OpenedAsync(db, rows, cancellation)).Select(pair => new FactSum(pair.Fact.Id, FactSums.Of(pair.Fact, pair.Erased), pair.Erased))];
                    return [.. rows.Select(row => row.Id)];
                });
            return sums;
        }, cancellation);

    /// <param name="row">What happened.</param>
    /// <param name="pseudonym">The child's; null when its key is destroyed.</param>
    protected abstract TFact Make(TRow row, Guid? pseudonym);

    private static async Task<IReadOnlyList<TRow>> ChangedAsync(ChildrenDb db, IReadOnlyCollection<(Guid Child, int Version)> changes, CancellationToken cancellation)
    {
        var (children, versions) = (changes.Select(change => change.Child).Distinct().ToArray(), changes.Select(change => change.Version).Distinct().ToArray());
        var rows = await db.Set<TRow>().AsNoTracking()
            .Where(row => children.Contains(row.ChildId) && versions.Contains(row.ChildVersion)).ToListAsync(cancellation);
        var wanted = changes.ToHashSet();
        return [.. rows.Where(row => wanted.Contains((row.ChildId, row.ChildVersion)))];
    }

    private static async Task<IReadOnlyList<TRow>> RowsAsync(ChildrenDb db, Guid after, int most, CancellationToken cancellation) =>
        await db.Set<TRow>().AsNoTracking().Where(row => row.Id.CompareTo(after) > 0).OrderBy(row => row.Id).Take(most).ToListAsync(cancellation);

    private async Task<IReadOnlyList<TFact>> FactsAsync(ChildrenDb db, IReadOnlyList<TRow> rows, CancellationToken cancellation) =>
        [.. (await OpenedAsync(db, rows, cancellation)).Select(pair => pair.Fact)];

    private async Task<IEnumerable<(TFact Fact, bool Erased)>> OpenedAsync(ChildrenDb db, IReadOnlyList<TRow> rows, CancellationToken cancellation)
    {
        var keys = await db.OpenAsync(rows.Select(row => row.ChildId), cancellation);
        return rows.Select(row => keys.Has(row.ChildId)
            ? (Make(row, keys.Open(ChildFields.Pseudonym, row.ChildId, row.ChildId, row.Pseudonym)), false)
            : (Make(row, null), true)).ToList();
    }

    private async Task<IReadOnlyList<T>> RunAsync<T>(Actor actor, Func<ChildrenDb, Task<IReadOnlyList<T>>> read, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<IReadOnlyList<T>>(actor, declared, async db => new Outcome<IReadOnlyList<T>>.Done(await read(db)), cancellation);
        return outcome.Value;
    }
}
