using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Announcing.CountReaders;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>Makes lines of announcements, with what the actor has read and counts.</summary>
internal static class AnnouncementRows
{
    public static async Task<IReadOnlyList<AnnouncementRow>> OfAsync(
        GovernmentDb db, Actor actor, IReadOnlyList<Announcement> rows, string? home, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var read = await db.AnnouncementReadings.AsNoTracking().Where(reading => reading.AccountId == actor.AccountId && ids.Contains(reading.AnnouncementId))
            .ToDictionaryAsync(reading => reading.AnnouncementId, reading => (int?)reading.Number, cancellation);
        var texts = await db.AnnouncementVersions.AsNoTracking().Where(version => ids.Contains(version.AnnouncementId))
            .Select(version => new { version.AnnouncementId, version.Number, version.Id }).ToListAsync(cancellation);
        var newest = texts.GroupBy(text => text.AnnouncementId).ToDictionary(each => each.Key, each => each.MaxBy(text => text.Number)!.Id);
        var counts = await ReaderCounts.OfAsync(db, actor, rows, cancellation);
        return
        [
            .. rows.Select(row => new AnnouncementRow(row, home, AnnouncementSight.MarkOf(actor, row, read.GetValueOrDefault(row.Id)))
            {
                Text = newest[row.Id],
                Count = counts.GetValueOrDefault(row.Id),
            }),
        ];
    }
}
