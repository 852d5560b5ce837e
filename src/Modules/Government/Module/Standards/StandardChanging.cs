using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>The way of every change of a draft: by its writers alone, one after another, so that nothing is published half changed.</summary>
internal static class StandardChanging
{
    public static Task<Outcome<T>> RunAsync<T>(
        UnitOfWork<GovernmentDb> work, Actor actor, UseCase useCase, Guid standard, Func<GovernmentDb, Standard, Task<Outcome<T>>> change, CancellationToken cancellation) =>
        work.RunAsync<T>(
            actor,
            useCase,
            async db =>
            {
                if (!StandardAccess.Writes(actor))
                    return new Outcome<T>.NotFound();
                // Only what may be changed can be held; one that is published is looked for apart, to say so.
                var row = (await db.Standards.FromSql($"select * from government.standard where id = {standard} for update").ToListAsync(cancellation)).SingleOrDefault()
                    ?? await db.Standards.SingleOrDefaultAsync(candidate => candidate.Id == standard, cancellation);
                return row switch
                {
                    null => new Outcome<T>.NotFound(),
                    { State: StandardState.Published } => new Outcome<T>.Refused("IsPublished"),
                    _ => await change(db, row),
                };
            },
            cancellation);
}
