using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.PublishAnnouncement;

/// <summary>Makes a draft's newest version readable for those whom it is for.</summary>
[UseCase("government.publish-announcement", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead)]
internal sealed class PublishAnnouncement(UnitOfWork<GovernmentDb> work)
{
    /// <returns>The row's version after it.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid announcement, int version, CancellationToken cancellation = default) =>
        AnnouncementChanging.RunAsync(work, actor, UseCase.Of<PublishAnnouncement>(), announcement, version, async (db, row) =>
        {
            if (row.State != AnnouncementState.Draft)
                return new Outcome<int>.Refused("NoDraft");
            if (row.ValidUntil < IndonesianDay.Of(db.Now))
                return new Outcome<int>.Refused("PeriodEnded");
            (row.State, row.PublishedAt, row.PublishedBy) = (AnnouncementState.Published, db.Now, actor.AccountId);
            (row.ReadFrom, row.Place) = (row.Number, Announcement.PlaceOf(row.Pinned, db.Now));
            var newest = await db.AnnouncementVersions.SingleAsync(candidate => candidate.AnnouncementId == announcement && candidate.Number == row.Number, cancellation);
            newest.State = AnnouncementState.Published;
            return null;
        }, cancellation);
}
