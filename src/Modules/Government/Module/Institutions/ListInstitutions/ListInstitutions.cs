using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.CacheInstitutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>The register as a board, of what is in sight.</summary>
[UseCase("government.list-institutions", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class ListInstitutions(UnitOfWork<GovernmentDb> work, TimeProvider clock)
{
    public Task<Outcome<InstitutionBoard>> RunAsync(
        Actor actor, InstitutionFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        var today = IndonesianDay.Of(clock.GetUtcNow());
        return work.ReadAsync<InstitutionBoard>(
            actor,
            UseCase.Of<ListInstitutions>(),
            InstitutionCache.InSight(actor, "government.list-institutions", new { filter, page, today }),
            async db =>
            {
                var all = db.Institutions.AsNoTracking();
                var rows = filter.Of(all, today);
                return new InstitutionBoard(
                    (await InstitutionOrder.Columns.PageAsync(rows, page, cancellation)).Select(InstitutionRow.Of),
                    await rows.CountToLimitAsync(cancellation),
                    await FiguresAsync(all, today, cancellation),
                    today);
            },
            cancellation);
    }

    private static async Task<InstitutionFigures> FiguresAsync(IQueryable<Institution> all, DateOnly today, CancellationToken cancellation)
    {
        var ending = today.AddDays(InstitutionFilter.EndingDays);
        var states = await all.GroupBy(row => row.State)
            .Select(group => new
            {
                State = group.Key,
                Count = group.Count(),
                Ending = group.Count(row => row.PermitUntil <= ending),
                Places = group.Sum(row => row.Capacity),
            })
            .ToListAsync(cancellation);
        int Of(InstitutionState state) => states.SingleOrDefault(group => group.State == state)?.Count ?? 0;
        return new InstitutionFigures(
            Of(InstitutionState.Active), Of(InstitutionState.Draft), Of(InstitutionState.Suspended),
            states.Where(group => group.State != InstitutionState.Closed).Sum(group => group.Ending),
            states.Where(group => group.State == InstitutionState.Active).Sum(group => group.Places));
    }
}
