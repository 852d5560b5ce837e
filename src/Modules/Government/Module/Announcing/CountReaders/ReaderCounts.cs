using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>
/// Which institutions have read: those in which at least one person says so, of those in the region that work, as they lie now. Of what
/// was never published nothing is counted.
/// </summary>
internal static class ReaderCounts
{
    /// <summary>The institutions whom a region's announcements are for.</summary>
    public static IQueryable<Institution> Audience(IQueryable<Institution> rows, string region) =>
        rows.InRegion(row => row.RegionCode, region).Where(row => row.State == InstitutionState.Active || row.State == InstitutionState.Suspended);

    /// <summary>Null where the actor does not count: officers count the institutions of what is said to a region.</summary>
    public static async Task<ReadCount?> OfAsync(GovernmentDb db, Actor actor, Announcement row, CancellationToken cancellation) =>
        (await OfAsync(db, actor, [row], cancellation)).GetValueOrDefault(row.Id);

    public static async Task<IReadOnlyDictionary<Guid, ReadCount>> OfAsync(GovernmentDb db, Actor actor, IReadOnlyList<Announcement> rows, CancellationToken cancellation)
    {
        var counts = new Dictionary<Guid, ReadCount>();
        var told = rows.Where(row => row.PublishedAt is not null && AnnouncementSight.Counts(actor, row)).ToList();
        if (told.Count == 0)
            return counts;
        var ids = told.Select(row => row.Id).ToList();
        var read = await (
            from reading in db.AnnouncementReadings
            join announcement in db.Announcements on reading.AnnouncementId equals announcement.Id
            join institution in db.Institutions on reading.InstitutionId equals institution.Id
            where ids.Contains(announcement.Id) && reading.Number >= announcement.ReadFrom && institution.RegionCode.StartsWith(announcement.RegionCode!)
                && (institution.State == InstitutionState.Active || institution.State == InstitutionState.Suspended)
            group reading by announcement.Id into each
            select new { each.Key, Count = each.Select(reading => reading.InstitutionId).Distinct().Count() })
            .ToDictionaryAsync(each => each.Key, each => each.Count, cancellation);
        foreach (var region in told.GroupBy(row => row.RegionCode!))
        {
            var all = await Audience(db.Institutions.AsNoTracking(), region.Key).CountAsync(cancellation);
            foreach (var row in region)
                counts[row.Id] = new ReadCount(read.GetValueOrDefault(row.Id), all);
        }

        return counts;
    }
}
