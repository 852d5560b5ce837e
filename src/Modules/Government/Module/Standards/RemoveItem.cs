using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>Takes an item off a draft, or puts it back.</summary>
[UseCase("government.remove-standard-item", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class RemoveItem(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<bool>> RunAsync(Actor actor, Guid standard, Guid item, bool isRemoved, CancellationToken cancellation = default) =>
        StandardChanging.RunAsync<bool>(work, actor, UseCase.Of<RemoveItem>(), standard, async (db, _) =>
        {
            if (await db.StandardItems.SingleOrDefaultAsync(candidate => candidate.Id == item && candidate.StandardId == standard, cancellation) is not { } row)
                return new Outcome<bool>.NotFound();
            row.Removed = isRemoved;
            return isRemoved;
        }, cancellation);
}
