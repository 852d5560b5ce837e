using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>Who of the own staff has read what the head wrote to them.</summary>
[UseCase("government.list-staff-readers", Purpose.Supervision, Role.LksaHead)]
internal sealed class ListStaffReaders(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<StaffReading>> RunAsync(Actor actor, Guid announcement, CancellationToken cancellation = default) =>
        work.RunAsync<StaffReading>(
            actor,
            UseCase.Of<ListStaffReaders>(),
            async db =>
            {
                var row = await db.Announcements.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == announcement, cancellation);
                if (row is not { InstitutionId: { } institution, PublishedAt: not null })
                    return new Outcome<StaffReading>.NotFound();
                var home = await db.Institutions.AsNoTracking().SingleAsync(candidate => candidate.Id == institution, cancellation);
                var readings = await db.AnnouncementReadings.AsNoTracking()
                    .Where(reading => reading.AnnouncementId == announcement && reading.Number >= row.ReadFrom)
                    .ToDictionaryAsync(reading => reading.AccountId, reading => reading.ReadAt, cancellation);
                return new StaffReading(row.Title, row.TitleEnglish, home.RegionCode, readings);
            },
            cancellation);
}
