using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.CacheInstitutions;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.WaitingInstitutions;

/// <summary>What an officer's region waits for.</summary>
[UseCase("government.list-waiting", Purpose.InstitutionRegister, Role.SocialOfficer)]
internal sealed class ListWaitingInstitutions(UnitOfWork<GovernmentDb> work, TimeProvider clock)
{
    private const int Shown = 6;

    public Task<Outcome<IReadOnlyList<WaitingInstitutions>>> RunAsync(Actor actor, CancellationToken cancellation = default)
    {
        var today = IndonesianDay.Of(clock.GetUtcNow());
        return work.ReadAsync<IReadOnlyList<WaitingInstitutions>>(
            actor,
            UseCase.Of<ListWaitingInstitutions>(),
            InstitutionCache.InSight(actor, "government.list-waiting", today),
            async db => await FindAsync(db, today, cancellation),
            cancellation);
    }

    private static async Task<List<WaitingInstitutions>> FindAsync(GovernmentDb db, DateOnly today, CancellationToken cancellation)
    {
        var found = new List<WaitingInstitutions>();
        foreach (var kind in Enum.GetValues<WaitingKind>())
        {
            var waiting = Waiting(db.Institutions.AsNoTracking(), kind, today.AddDays(InstitutionFilter.EndingDays));
            var first = await waiting.Take(Shown).ToListAsync(cancellation);
            if (first.Count > 0)
                found.Add(new WaitingInstitutions(kind, await waiting.CountAsync(cancellation), [.. first.Select(InstitutionRow.Of)], today));
        }

        return found;
    }

    private static IQueryable<Institution> Waiting(IQueryable<Institution> rows, WaitingKind kind, DateOnly soon) => kind switch
    {
        WaitingKind.PermitEnding => rows.Where(row => row.State == InstitutionState.Active && row.PermitUntil <= soon).OrderBy(row => row.PermitUntil).ThenBy(row => row.Id),
        WaitingKind.AccreditationEnding => rows.Where(row => row.State == InstitutionState.Active && row.AccreditedUntil <= soon)
            .OrderBy(row => row.AccreditedUntil).ThenBy(row => row.Id),
        WaitingKind.Draft => rows.Where(row => row.State == InstitutionState.Draft).OrderBy(row => row.StateSince).ThenBy(row => row.Id),
        WaitingKind.Suspended => rows.Where(row => row.State == InstitutionState.Suspended).OrderBy(row => row.StateSince).ThenBy(row => row.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Institutions that wait without a query."),
    };
}
