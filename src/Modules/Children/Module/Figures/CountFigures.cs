using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Figures;

/// <summary>
/// Counts what is published, from the rows that facts are made of: ClickHouse has only a copy, which may be rebuilt just then. A child who was
/// imported by mistake, and was taken back until now, does not count.
/// </summary>
[UseCase("children.count-figures", Purpose.Figures, Role.System)]
internal sealed class CountFigures(UnitOfWork<ChildrenDb> work)
{
    private static Actor Me => Actor.System("children.figures");

    public Task<DateTimeOffset?> FirstAsync(CancellationToken cancellation) => RunAsync(async db =>
        await db.CaseEvents.MinAsync(row => (DateTimeOffset?)row.At, cancellation), cancellation);

    public Task<IReadOnlyList<FigurePlace>> PlacesAsync(CancellationToken cancellation) => RunAsync<IReadOnlyList<FigurePlace>>(async db =>
        await db.Scopes.AsNoTracking().Select(row => new FigurePlace(row.Id, row.RegionCode)).ToListAsync(cancellation), cancellation);

    /// <summary>Children who were registered between two times, each once.</summary>
    public Task<IReadOnlyList<GroupOfChildren>> RegisteredAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation) => RunAsync(
        db => GroupsAsync(Standing(db, from, until).Where(row => row.Kind == CaseEventKind.Registered), cancellation), cancellation);

    /// <summary>Children whose case moved between two times, each once, as of the last move.</summary>
    public Task<IReadOnlyList<GroupOfChildren>> MovedAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation) => RunAsync(
        db => GroupsAsync(
            Standing(db, from, until).Where(row => row.Kind == CaseEventKind.Moved && !db.CaseEvents.Any(later =>
                later.ChildId == row.ChildId && later.Kind == CaseEventKind.Moved && later.At >= from && later.At < until && later.ChildVersion > row.ChildVersion)),
            cancellation), cancellation);

    private static IQueryable<CaseEvent> Standing(ChildrenDb db, DateTimeOffset from, DateTimeOffset until) => db.CaseEvents.AsNoTracking().Where(row =>
        row.At >= from && row.At < until && !db.CaseEvents.Any(back => back.ChildId == row.ChildId && back.Kind == CaseEventKind.Withdrawn));

    private static async Task<IReadOnlyList<GroupOfChildren>> GroupsAsync(IQueryable<CaseEvent> rows, CancellationToken cancellation)
    {
        var groups = await rows
            .GroupBy(row => new { row.InstitutionId, row.RegionCode, row.ToStage, row.Sex, row.BirthYear, row.EntryReason })
            .Select(group => new { group.Key, Children = group.Count() }).ToListAsync(cancellation);
        return [.. groups.Select(group => new GroupOfChildren(group.Key.InstitutionId, group.Key.RegionCode, (CaseStage)group.Key.ToStage, group.Key.Sex, group.Key.BirthYear, group.Key.EntryReason, group.Children))];
    }

    private async Task<T> RunAsync<T>(Func<ChildrenDb, Task<T>> count, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<T>(Me, UseCase.Of<CountFigures>(), async db =>
        {
            using var figures = db.Figures();
            return new Outcome<T>.Done(await count(db));
        }, cancellation);
        return outcome.Value;
    }
}
