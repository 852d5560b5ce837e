using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>Makes lines of the institutions whom an announcement is for.</summary>
internal static class ReaderRows
{
    public static SortColumns<Institution> Order { get; } = new SortColumns<Institution>().Add("name", row => row.NameKey).Add("region", row => row.RegionCode);

    /// <param name="db">The unit of work.</param>
    /// <param name="row">What was said, to a region.</param>
    /// <param name="hasRead">Only those that have read it, or have not; null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page, and how many there are.</returns>
    public static async Task<(RowPage<ReaderRow> Page, int Count)> PageAsync(GovernmentDb db, Announcement row, bool? hasRead, PageRequest page, CancellationToken cancellation)
    {
        var readings = db.AnnouncementReadings.AsNoTracking().Where(reading => reading.AnnouncementId == row.Id && reading.Number >= row.ReadFrom);
        var institutions = ReaderCounts.Audience(db.Institutions.AsNoTracking(), row.RegionCode!);
        if (hasRead is { } has)
            institutions = institutions.Where(institution => readings.Any(reading => reading.InstitutionId == institution.Id) == has);
        var found = await Order.PageAsync(institutions, page, cancellation);
        var ids = found.Rows.Select(institution => institution.Id).ToList();
        var people = await readings.Where(reading => ids.Contains(reading.InstitutionId)).GroupBy(reading => reading.InstitutionId)
            .Select(each => new { each.Key, Count = each.Count(), First = each.Min(reading => reading.ReadAt) })
            .ToDictionaryAsync(each => each.Key, cancellation);
        return (
            found.Select(institution => people.TryGetValue(institution.Id, out var those)
                ? new ReaderRow(institution.Id, institution.Name, institution.RegionCode, those.Count, those.First)
                : new ReaderRow(institution.Id, institution.Name, institution.RegionCode, 0, null)),
            await institutions.CountToLimitAsync(cancellation));
    }
}
