using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Inspecting.ListInspections;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Government.Inspecting.WaitingInspections;

/// <summary>What of inspections waits for an officer, or for a head.</summary>
[UseCase("government.list-waiting-inspections", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead)]
internal sealed class ListWaitingInspections(UnitOfWork<GovernmentDb> work, IOptions<InspectionSettings> settings)
{
    private const int Shown = 3;

    public Task<Outcome<IReadOnlyList<WaitingInspections>>> RunAsync(Actor actor, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<WaitingInspections>>(
            actor,
            UseCase.Of<ListWaitingInspections>(),
            async db =>
            {
                var found = new List<WaitingInspections>();
                foreach (var kind in actor.Role == Role.SocialOfficer
                    ? new[] { WaitingKind.Escalated, WaitingKind.Answered, WaitingKind.Due, WaitingKind.Late }
                    : [WaitingKind.ToMend, WaitingKind.Announced])
                    found.Add(await FindAsync(db, kind, Of(kind, db, actor, IndonesianDay.Of(db.Now)), cancellation));
                return new Outcome<IReadOnlyList<WaitingInspections>>.Done([.. found.Where(each => each.Count > 0)]);
            },
            cancellation);

    private IQueryable<Inspection> Of(WaitingKind kind, GovernmentDb db, Actor actor, DateOnly today)
    {
        var rows = db.Inspections.AsNoTracking();
        IQueryable<Inspection> With(FindingState state) =>
            rows.Where(row => row.State == InspectionState.Reported && db.Findings.Any(finding => finding.InspectionId == row.Id && finding.State == state));
        return kind switch
        {
            WaitingKind.Escalated => rows.Where(row => row.State == InspectionState.Reported && row.EscalatedTo == actor.Region),
            WaitingKind.Answered => With(FindingState.Answered),
            WaitingKind.Due => rows.Where(row => (row.State == InspectionState.Planned && row.PlannedOn <= today) || row.State == InspectionState.Underway),
            WaitingKind.Late => InspectionFilter.Overdue(rows.Where(row => row.State == InspectionState.Reported), db, today, settings.Value),
            WaitingKind.ToMend => With(FindingState.Open),
            _ => rows.Where(row => row.State == InspectionState.Planned && row.PlannedOn >= today),
        };
    }

    private async Task<WaitingInspections> FindAsync(GovernmentDb db, WaitingKind kind, IQueryable<Inspection> rows, CancellationToken cancellation)
    {
        var first = await rows.OrderBy(row => row.PlannedOn).ThenBy(row => row.Id).Take(Shown).ToListAsync(cancellation);
        var lines = await ListInspections.ListInspections.RowsAsync(db, first, settings.Value, cancellation);
        return new WaitingInspections(
            kind,
            await rows.CountAsync(cancellation),
            [.. lines.Select(row => new WaitingInspection(row.Id, row.InstitutionName, row.RegionCode, row.State, row.NextDue ?? row.PlannedOn))]);
    }
}
