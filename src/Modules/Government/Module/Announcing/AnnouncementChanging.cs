using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>The way of every step of an announcement that is there: its writers alone, on the version that they saw, and told of afterwards.</summary>
internal static class AnnouncementChanging
{
    /// <param name="work">Where it runs.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="useCase">As what.</param>
    /// <param name="announcement">Which one.</param>
    /// <param name="version">The row's version that was seen.</param>
    /// <param name="change">Changes the row, or says why not.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The row's version after it.</returns>
    public static Task<Outcome<int>> RunAsync(
        UnitOfWork<GovernmentDb> work, Actor actor, UseCase useCase, Guid announcement, int version, Func<GovernmentDb, Announcement, Task<Outcome<int>?>> change, CancellationToken cancellation) =>
        work.RunAsync<int>(
            actor,
            useCase,
            async db =>
            {
                var row = await db.Announcements.SingleOrDefaultAsync(candidate => candidate.Id == announcement, cancellation);
                if (row is null || !AnnouncementSight.MayChange(actor, row))
                    return new Outcome<int>.NotFound();
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (await change(db, row) is { } refused)
                    return refused;
                db.Publish(new AnnouncementChanged(row.Id, row.RegionCode, row.InstitutionId, row.State, row.Number, version + 1));
                return version + 1;
            },
            cancellation);
}
