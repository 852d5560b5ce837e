using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Announcing.CountReaders;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>The announcements that the actor reads or looks after, without their words.</summary>
[UseCase("government.list-announcements", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead, Role.LksaStaff)]
internal sealed class ListAnnouncements(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<AnnouncementBoard>> RunAsync(Actor actor, AnnouncementFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        work.RunAsync<AnnouncementBoard>(
            actor,
            UseCase.Of<ListAnnouncements>(),
            async db =>
            {
                var today = IndonesianDay.Of(db.Now);
                var rows = filter.Of(AnnouncementSight.Of(db.Announcements.AsNoTracking(), actor, today), db, actor, today);
                var own = actor.Institution is null
                    ? null
                    : await db.Institutions.AsNoTracking().Where(candidate => candidate.Id == actor.Institution)
                        .Select(candidate => new { candidate.Name, candidate.RegionCode }).SingleOrDefaultAsync(cancellation);
                var found = await AnnouncementOrder.Columns.PageAsync(rows, page, cancellation);
                return new AnnouncementBoard(
                    new RowPage<AnnouncementRow>(await ShowAsync(db, actor, found.Rows, own?.Name, cancellation), found.Before, found.After),
                    await rows.CountToLimitAsync(cancellation),
                    own?.RegionCode,
                    today);
            },
            cancellation);

    private static async Task<IReadOnlyList<AnnouncementRow>> ShowAsync(
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
            .. rows.Select(row => new AnnouncementRow
            {
                Id = row.Id,
                Text = newest[row.Id],
                Source = new AnnouncementSource(row.OfficeCode, row.RegionCode, row.InstitutionId is null ? null : home),
                State = row.State,
                Title = row.Title,
                TitleEnglish = row.TitleEnglish,
                Pinned = row.Pinned,
                ValidFrom = row.ValidFrom,
                ValidUntil = row.ValidUntil,
                PublishedAt = row.PublishedAt,
                Mark = AnnouncementSight.MarkOf(actor, row, read.GetValueOrDefault(row.Id)),
                Count = counts.GetValueOrDefault(row.Id),
            }),
        ];
    }
}
