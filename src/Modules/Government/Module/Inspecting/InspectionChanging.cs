using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>The way of every step of an inspection that is there: by officers over its region, on the version that they saw, and told of afterwards.</summary>
internal static class InspectionChanging
{
    /// <param name="work">Where it runs.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="useCase">As what; for officers alone.</param>
    /// <param name="inspection">Which one.</param>
    /// <param name="version">The row's version that was seen.</param>
    /// <param name="change">Changes the row, or says why not.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The row's version after it.</returns>
    public static Task<Outcome<int>> RunAsync(
        UnitOfWork<GovernmentDb> work, Actor actor, UseCase useCase, Guid inspection, int version, Func<GovernmentDb, Inspection, SubjectKeys, Task<Outcome<int>?>> change, CancellationToken cancellation) =>
        work.RunAsync<int>(
            actor,
            useCase,
            async db =>
            {
                if (await HeldAsync(db, inspection, cancellation) is not { } row)
                    return new Outcome<int>.NotFound();
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (await change(db, row, await db.OpenAsync([row.InstitutionId], cancellation)) is { } refused)
                    return refused;
                db.Publish(new InspectionChanged(row.Id, row.InstitutionId, row.RegionCode, row.State, version + 1));
                return version + 1;
            },
            cancellation);

    /// <summary>
    /// The inspection, held until the end of the transaction: an item answered while it is being reported is either in the report or refused.
    /// Null for who may not change it.
    /// </summary>
    public static async Task<Inspection?> HeldAsync(GovernmentDb db, Guid inspection, CancellationToken cancellation) =>
        (await db.Inspections.FromSql($"select * from government.inspection where id = {inspection} for update").ToListAsync(cancellation)).SingleOrDefault();
}
