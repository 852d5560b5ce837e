using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.ReadAnnouncement;

/// <summary>Somebody says to have read an announcement; saying it twice changes nothing.</summary>
[UseCase("government.mark-announcement-read", Purpose.Supervision, Role.LksaStaff, Role.LksaHead)]
internal sealed class MarkAnnouncementRead(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">Who has read it.</param>
    /// <param name="announcement">What.</param>
    /// <param name="number">The version that was shown.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it was read.</returns>
    public async Task<Outcome<DateTimeOffset>> RunAsync(Actor actor, Guid announcement, int number, CancellationToken cancellation = default)
    {
        var outcome = await MarkAsync(actor, announcement, number, cancellation);
        // Of two clicks at once the second finds the first one's row.
        return outcome is Outcome<DateTimeOffset>.Conflict ? await MarkAsync(actor, announcement, number, cancellation) : outcome;
    }

    private Task<Outcome<DateTimeOffset>> MarkAsync(Actor actor, Guid announcement, int number, CancellationToken cancellation) =>
        work.RunAsync<DateTimeOffset>(
            actor,
            UseCase.Of<MarkAnnouncementRead>(),
            async db =>
            {
                var row = await AnnouncementSight.Of(db.Announcements.AsNoTracking(), actor, IndonesianDay.Of(db.Now))
                    .SingleOrDefaultAsync(candidate => candidate.Id == announcement, cancellation);
                if (row is null || !AnnouncementSight.IsFor(actor, row) || number < 1 || number > row.Number)
                    return new Outcome<DateTimeOffset>.NotFound();
                var reading = await db.AnnouncementReadings.SingleOrDefaultAsync(
                    candidate => candidate.AnnouncementId == announcement && candidate.AccountId == actor.AccountId, cancellation);
                if (reading?.Number >= number)
                    return reading.ReadAt;
                if (reading is not null)
                    (reading.Number, reading.ReadAt) = (number, db.Now);
                else
                    db.Add(new AnnouncementReading
                    {
                        Id = Guid.CreateVersion7(),
                        AnnouncementId = announcement,
                        RegionCode = row.RegionCode,
                        InstitutionId = actor.Institution!.Value,
                        AccountId = actor.AccountId,
                        Number = number,
                        ReadAt = db.Now,
                    });
                return db.Now;
            },
            cancellation);
}
