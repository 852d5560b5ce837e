using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.ViewAnnouncement;

/// <summary>One announcement without its words, for those whom it is for and those who look after it.</summary>
[UseCase("government.view-announcement", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead, Role.LksaStaff)]
internal sealed class ViewAnnouncement(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<AnnouncementView>> RunAsync(Actor actor, Guid announcement, CancellationToken cancellation = default) =>
        work.RunAsync<AnnouncementView>(
            actor,
            UseCase.Of<ViewAnnouncement>(),
            async db =>
            {
                var row = await AnnouncementSight.Of(db.Announcements.AsNoTracking(), actor, IndonesianDay.Of(db.Now))
                    .SingleOrDefaultAsync(candidate => candidate.Id == announcement, cancellation);
                if (row is null)
                    return new Outcome<AnnouncementView>.NotFound();
                var own = actor.Institution is null
                    ? null
                    : await db.Institutions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == actor.Institution, cancellation);
                var reading = await db.AnnouncementReadings.AsNoTracking()
                    .SingleOrDefaultAsync(candidate => candidate.AnnouncementId == announcement && candidate.AccountId == actor.AccountId, cancellation);
                return new AnnouncementView(row, own?.Name, AnnouncementSight.MarkOf(actor, row, reading?.Number))
                {
                    ReadAt = reading?.ReadAt,
                    IsMine = AnnouncementSight.MayChange(actor, row),
                    Count = await CountReaders.ReaderCounts.OfAsync(db, actor, row, cancellation),
                    Residence = own?.RegionCode,
                    Lines = await db.AnnouncementVersions.AsNoTracking().Where(candidate => candidate.AnnouncementId == announcement)
                        .OrderByDescending(candidate => candidate.Number)
                        .Select(candidate => new VersionLine(candidate.Id, candidate.Number, candidate.SavedAt, candidate.SavedBy))
                        .ToListAsync(cancellation),
                };
            },
            cancellation);
}
