using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
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
                    new RowPage<AnnouncementRow>(await AnnouncementRows.OfAsync(db, actor, found.Rows, own?.Name, cancellation), found.Before, found.After),
                    await rows.CountToLimitAsync(cancellation),
                    own?.RegionCode,
                    today);
            },
            cancellation);
}
