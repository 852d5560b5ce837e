using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.EndEntry;

/// <summary>Ends an entry, or takes that back. Nothing is deleted: what was, was.</summary>
[UseCase("government.end-entry", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead)]
internal sealed class EndEntry(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">Who ends it.</param>
    /// <param name="kind">Which register.</param>
    /// <param name="id">Which entry.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="isEnded">False takes the end back.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The version after.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, PartyKind kind, Guid id, int version, bool isEnded, CancellationToken cancellation = default)
    {
        var ledger = Ledgers.Of(kind);
        return work.RunAsync<int>(
            actor,
            UseCase.Of<EndEntry>(),
            async db =>
            {
                var row = await ledger.FindAsync(db, id, tracked: true, cancellation);
                if (row is null)
                    return new Outcome<int>.NotFound();
                if (!RelationAccess.MayChange(actor, ledger, row))
                    return actor.Role == Role.SocialOfficer ? new Outcome<int>.Refused("SeatedElsewhere") : new Outcome<int>.NotFound();
                if (row.EndedOn is not null == isEnded)
                    return row.Version;
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (isEnded && row is Foundation && await db.Institutions.AnyAsync(i => i.FoundationId == id && i.State != InstitutionState.Closed, cancellation))
                    return new Outcome<int>.Refused("HasInstitutions");
                row.EndedOn = isEnded ? IndonesianDay.Of(db.Now) : null;
                db.Publish(new RelationChanged(id, Codes.Of(kind), version + 1));
                return version + 1;
            },
            cancellation);
    }
}
