using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>The way of every step of a pledge: held until the end of the transaction, on the version that was seen, and told of afterwards.</summary>
internal static class PledgeChanging
{
    /// <param name="work">Where it runs.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="useCase">As what.</param>
    /// <param name="reason">Why, where a person types it.</param>
    /// <param name="pledge">Which one.</param>
    /// <param name="version">The row's version that was seen.</param>
    /// <param name="change">Changes the row, or says why not.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The row's version after it.</returns>
    public static Task<Outcome<int>> RunAsync(
        UnitOfWork<BusinessDb> work, Actor actor, UseCase useCase, string? reason, Guid pledge, int version, Func<BusinessDb, Pledge, Task<Outcome<int>?>> change, CancellationToken cancellation) =>
        work.RunAsync<int>(
            actor,
            useCase,
            reason is null ? null : new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            async db =>
            {
                if (await db.Pledges.AsNoTracking().SingleOrDefaultAsync(each => each.Id == pledge, cancellation) is not { } seen)
                    return new Outcome<int>.NotFound();
                if (seen.Version != version)
                    return new Outcome<int>.Conflict();
                // Only in some states may this actor change it at all: then there is no row here.
                if (await db.Pledges.FromSql($"select * from business.pledge where id = {pledge} for update").SingleOrDefaultAsync(cancellation) is not { } row)
                    return new Outcome<int>.Refused("NotFromHere");
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (await change(db, row) is { } refused)
                    return refused;
                db.Publish(new PledgeChanged(row.Id, row.CompanyId, row.InstitutionId, row.State, version + 1));
                return version + 1;
            },
            cancellation);
}
