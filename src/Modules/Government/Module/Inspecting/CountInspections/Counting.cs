using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.CountInspections;

/// <summary>Counts within the asker's sight; the policies say what that is.</summary>
internal static class Counting
{
    /// <summary>Years that an inspection counts for.</summary>
    public const int Years = 2;

    public static async Task<InspectionCounts> OfAsync(GovernmentDb db, string region, CancellationToken cancellation)
    {
        var today = IndonesianDay.Of(db.Now);
        var since = today.AddYears(-Years);
        var from = new DateTimeOffset(since.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var institutions = await db.Institutions.AsNoTracking()
            .Where(row => row.State == InstitutionState.Active || row.State == InstitutionState.Suspended)
            .InRegion(row => row.RegionCode, region)
            .Select(row => new { row.Id, row.RegionCode, row.Accreditation }).ToListAsync(cancellation);
        var reports = (await db.Inspections.AsNoTracking().Where(row => row.ReportedAt >= from)
            .Select(row => new { row.InstitutionId, row.ReportedAt, row.Points, row.PointsPossible }).ToListAsync(cancellation))
            .GroupBy(row => row.InstitutionId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.ReportedAt)!);
        var findings = (await db.Findings.AsNoTracking().Where(row => row.State == FindingState.Open || row.State == FindingState.Answered)
            .Select(row => new { row.InstitutionId, row.Gravity, row.State, row.DueOn }).ToListAsync(cancellation)).ToLookup(row => row.InstitutionId);
        var level = region.Length == 0 ? RegionLevel.Province : RegionCode.LevelOf(region) + 1;
        PlaceCount Count(string code, IReadOnlyList<Guid> ids, IEnumerable<Accreditation> grades)
        {
            var reported = ids.Where(reports.ContainsKey).Select(id => reports[id]).ToList();
            var open = ids.SelectMany(id => findings[id]).ToList();
            return new PlaceCount(
                code,
                ids.Count,
                reported.Count,
                [.. reported.Select(report => new Score(report.Points!.Value, report.PointsPossible!.Value).Percent!.Value).Order()],
                [.. Enum.GetValues<Accreditation>().Select(grade => grades.Count(each => each == grade))],
                [.. new[] { Gravity.Critical, Gravity.Major, Gravity.Minor }.Select(gravity => open.Count(finding => finding.Gravity == gravity))],
                open.Count(finding => finding.State == FindingState.Open && finding.DueOn < today));
        }

        return new InspectionCounts(
            Count(region, [.. institutions.Select(row => row.Id)], institutions.Select(row => row.Accreditation)),
            [
                .. institutions.GroupBy(row => RegionCode.UpTo(row.RegionCode, level)).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Count(group.Key, [.. group.Select(row => row.Id)], group.Select(row => row.Accreditation))),
            ],
            since,
            today);
    }
}
