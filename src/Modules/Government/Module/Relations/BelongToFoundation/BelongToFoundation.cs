using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.BelongToFoundation;

/// <summary>An officer says which foundation an institution of the region belongs to, or that it belongs to none.</summary>
[UseCase("government.belong-to-foundation", Purpose.InstitutionRegister, Role.SocialOfficer)]
internal sealed class BelongToFoundation(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">Who says it.</param>
    /// <param name="institution">Which institution.</param>
    /// <param name="before">The foundation that it was seen to belong to.</param>
    /// <param name="foundation">The foundation that it shall belong to; null for none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The institution's version after.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid institution, Guid? before, Guid? foundation, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<BelongToFoundation>(),
            async db =>
            {
                var row = await db.Institutions.SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                if (row is null)
                    return new Outcome<int>.NotFound();
                if (row.FoundationId == foundation)
                    return row.Version;
                if (row.FoundationId != before)
                    return new Outcome<int>.Conflict();
                if (row.State == InstitutionState.Closed)
                    return new Outcome<int>.Refused("InstitutionClosed");
                if (foundation is { } id && await db.Foundations.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { EndedOn: null })
                    return new Outcome<int>.Invalid([new FieldError("Foundation", "NotThere")]);
                row.FoundationId = foundation;
                db.Publish(new InstitutionChanged(institution, row.RegionCode, row.State, row.Version + 1));
                return row.Version + 1;
            },
            cancellation);
}
