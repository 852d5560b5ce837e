using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>
/// Reads what happened to cases and opens the pseudonyms, for the relay. The rows are Restricted, and what goes to ClickHouse is written
/// down as read of each child, by the system under this name; comparing shows nothing and is written down as looking through.
/// </summary>
[UseCase("children.project-facts", Purpose.Synchronisation, Role.System)]
internal sealed class ReadCaseEvents(UnitOfWork<ChildrenDb> work)
{
    /// <summary>What these changes of children's register lines were, each known by the version after it; a change of another kind has none.</summary>
    public Task<IReadOnlyList<CaseFact>> OfAsync(Actor actor, IReadOnlyCollection<(Guid Child, int Version)> changes, CancellationToken cancellation) =>
        RunAsync(actor, async db => await FactsAsync(db, await ChangedAsync(db, changes, cancellation), cancellation), cancellation);

    /// <summary>The next facts after one, in the order of their ids; none at the end.</summary>
    public Task<IReadOnlyList<CaseFact>> PageAsync(Actor actor, Guid after, int most, CancellationToken cancellation) =>
        RunAsync(actor, async db => await FactsAsync(db, await RowsAsync(db, after, most, cancellation), cancellation), cancellation);

    /// <summary>The checksums of the next facts after one, and whether the child's key is destroyed.</summary>
    public Task<IReadOnlyList<CaseSum>> SumsAsync(Actor actor, Guid after, int most, CancellationToken cancellation) =>
        RunAsync(actor, async db =>
        {
            IReadOnlyList<CaseSum> sums = [];
            await db.ChooseAsync<CaseEvent>(
                async () => await RowsAsync(db, after, most, cancellation),
                async rows =>
                {
                    sums = [.. (await OpenedAsync(db, rows, cancellation)).Select(pair => new CaseSum(pair.Fact.Id, CaseFactSum.Of(pair.Fact, pair.Erased), pair.Erased))];
                    return [.. rows.Select(row => row.Id)];
                });
            return sums;
        }, cancellation);

    private static async Task<IReadOnlyList<CaseEvent>> ChangedAsync(ChildrenDb db, IReadOnlyCollection<(Guid Child, int Version)> changes, CancellationToken cancellation)
    {
        var (children, versions) = (changes.Select(change => change.Child).Distinct().ToArray(), changes.Select(change => change.Version).Distinct().ToArray());
        var rows = await db.CaseEvents.AsNoTracking()
            .Where(row => children.Contains(row.ChildId) && versions.Contains(row.ChildVersion)).ToListAsync(cancellation);
        var wanted = changes.ToHashSet();
        return [.. rows.Where(row => wanted.Contains((row.ChildId, row.ChildVersion)))];
    }

    private static async Task<IReadOnlyList<CaseEvent>> RowsAsync(ChildrenDb db, Guid after, int most, CancellationToken cancellation) =>
        await db.CaseEvents.AsNoTracking().Where(row => row.Id.CompareTo(after) > 0).OrderBy(row => row.Id).Take(most).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<CaseFact>> FactsAsync(ChildrenDb db, IReadOnlyList<CaseEvent> rows, CancellationToken cancellation) =>
        [.. (await OpenedAsync(db, rows, cancellation)).Select(pair => pair.Fact)];

    private static async Task<IEnumerable<(CaseFact Fact, bool Erased)>> OpenedAsync(ChildrenDb db, IReadOnlyList<CaseEvent> rows, CancellationToken cancellation)
    {
        var keys = await db.OpenAsync(rows.Select(row => row.ChildId), cancellation);
        return rows.Select(row => keys.Has(row.ChildId)
            ? (CaseFact.Of(row, keys.Open(ChildFields.Pseudonym, row.ChildId, row.ChildId, row.Pseudonym)), false)
            : (CaseFact.Of(row, null), true)).ToList();
    }

    private async Task<IReadOnlyList<T>> RunAsync<T>(Actor actor, Func<ChildrenDb, Task<IReadOnlyList<T>>> read, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<IReadOnlyList<T>>(actor, UseCase.Of<ReadCaseEvents>(), async db => new Outcome<IReadOnlyList<T>>.Done(await read(db)), cancellation);
        return outcome.Value;
    }
}
