using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>Puts a draft into force: inspections planned from now on follow it, those planned before keep their own version.</summary>
[UseCase("government.publish-standard", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class PublishStandard(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid standard, CancellationToken cancellation = default) =>
        StandardChanging.RunAsync<int>(work, actor, UseCase.Of<PublishStandard>(), standard, async (db, row) =>
        {
            if (!await db.StandardItems.AsNoTracking().AnyAsync(item => item.StandardId == standard && !item.Removed, cancellation))
                return new Outcome<int>.Refused("NoItems");
            (row.State, row.PublishedAt, row.PublishedBy) = (StandardState.Published, db.Now, actor.AccountId);
            return row.Number;
        }, cancellation);
}
