using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.WaitingAnnouncements;

/// <summary>Announcements that wait to be read, and drafts that wait to be published.</summary>
[UseCase("government.list-waiting-announcements", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead, Role.LksaStaff)]
internal sealed class ListWaitingAnnouncements(UnitOfWork<GovernmentDb> work)
{
    private const int Shown = 3;

    public Task<Outcome<IReadOnlyList<WaitingAnnouncements>>> RunAsync(Actor actor, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<WaitingAnnouncements>>(
            actor,
            UseCase.Of<ListWaitingAnnouncements>(),
            async db =>
            {
                var today = IndonesianDay.Of(db.Now);
                var seen = AnnouncementSight.Of(db.Announcements.AsNoTracking(), actor, today);
                var found = new List<WaitingAnnouncements>();
                if (actor.Role != Role.SocialOfficer)
                    found.Add(await FindAsync(db, actor, AnnouncementShow.Unread, AnnouncementFilter.Unread(seen, db, actor, today), cancellation));
                if (actor.Role != Role.LksaStaff)
                    found.Add(await FindAsync(db, actor, AnnouncementShow.Draft, seen.Where(row => row.State == AnnouncementState.Draft), cancellation));
                return new Outcome<IReadOnlyList<WaitingAnnouncements>>.Done([.. found.Where(each => each.Count > 0)]);
            },
            cancellation);

    private static async Task<WaitingAnnouncements> FindAsync(
        GovernmentDb db, Actor actor, AnnouncementShow kind, IQueryable<Announcement> rows, CancellationToken cancellation)
    {
        var first = await rows.OrderBy(row => row.Place).ThenBy(row => row.Id).Take(Shown).ToListAsync(cancellation);
        var ids = first.Select(row => row.Id).ToList();
        var before = await db.AnnouncementReadings.AsNoTracking().Where(reading => reading.AccountId == actor.AccountId && ids.Contains(reading.AnnouncementId))
            .Select(reading => reading.AnnouncementId).ToListAsync(cancellation);
        var home = await db.Institutions.AsNoTracking().Where(row => row.Id == actor.Institution).Select(row => row.Name).SingleOrDefaultAsync(cancellation);
        return new WaitingAnnouncements(kind, await rows.CountAsync(cancellation),
        [
            .. first.Select(row => new WaitingAnnouncement(
                row.Id, row.Title, row.TitleEnglish, new AnnouncementSource(row.OfficeCode, row.RegionCode, row.InstitutionId is null ? null : home), before.Contains(row.Id), row.PublishedAt)),
        ]);
    }
}
