using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Government.Inspecting.ListInspections;

/// <summary>The inspections of the officer's region, or what a head may see of the own institution's.</summary>
[UseCase("government.list-inspections", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead)]
internal sealed class ListInspections(UnitOfWork<GovernmentDb> work, IOptions<InspectionSettings> settings)
{
    public Task<Outcome<InspectionBoard>> RunAsync(Actor actor, InspectionFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        work.RunAsync<InspectionBoard>(
            actor,
            UseCase.Of<ListInspections>(),
            async db =>
            {
                var today = IndonesianDay.Of(db.Now);
                var rows = filter.Of(db.Inspections.AsNoTracking(), db, actor, today, settings.Value);
                var found = await InspectionOrder.Columns.PageAsync(rows, page, cancellation);
                return new InspectionBoard(
                    new RowPage<InspectionRow>(await RowsAsync(db, found.Rows, settings.Value, cancellation), found.Before, found.After),
                    await rows.CountToLimitAsync(cancellation),
                    today);
            },
            cancellation);

    /// <summary>Makes lines of inspections.</summary>
    public static async Task<IReadOnlyList<InspectionRow>> RowsAsync(GovernmentDb db, IReadOnlyList<Inspection> rows, InspectionSettings settings, CancellationToken cancellation)
    {
        var (ids, institutions) = (rows.Select(row => row.Id).ToList(), rows.Select(row => row.InstitutionId).Distinct().ToList());
        var names = await db.Institutions.AsNoTracking().Where(institution => institutions.Contains(institution.Id))
            .ToDictionaryAsync(institution => institution.Id, institution => institution.Name, cancellation);
        var findings = (await db.Findings.AsNoTracking().Where(finding => ids.Contains(finding.InspectionId) && finding.State != FindingState.Draft)
            .Select(finding => new { finding.InspectionId, finding.State, finding.DueOn }).ToListAsync(cancellation)).ToLookup(finding => finding.InspectionId);
        return
        [
            .. rows.Select(row => new InspectionRow(
                row.Id,
                row.InstitutionId,
                names[row.InstitutionId],
                row.RegionCode,
                row.Kind,
                row.State,
                row.Announced,
                row.PlannedOn,
                row.PointsPossible is { } possible ? new Score(row.Points!.Value, possible) : null,
                findings[row.Id].Count(),
                findings[row.Id].Count(finding => finding.State != FindingState.Resolved),
                row.State switch
                {
                    InspectionState.Planned => row.PlannedOn,
                    InspectionState.Underway => IndonesianDay.Of(row.StartedAt!.Value).AddDays(settings.ReportDays),
                    InspectionState.Reported => findings[row.Id].Where(finding => finding.State == FindingState.Open).Select(finding => (DateOnly?)finding.DueOn).Min(),
                    _ => null,
                },
                row.EscalatedTo is not null)),
        ];
    }
}
