using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>Moves an item of a draft one place up or down among those that are kept.</summary>
[UseCase("government.move-standard-item", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class MoveItem(UnitOfWork<GovernmentDb> work)
{
    /// <returns>Whether it moved: the first has nowhere to go up, the last nowhere down.</returns>
    public Task<Outcome<bool>> RunAsync(Actor actor, Guid standard, Guid item, bool up, CancellationToken cancellation = default) =>
        StandardChanging.RunAsync<bool>(work, actor, UseCase.Of<MoveItem>(), standard, async (db, _) =>
        {
            var rows = await db.StandardItems.Where(candidate => candidate.StandardId == standard && !candidate.Removed)
                .OrderBy(candidate => candidate.Place).ThenBy(candidate => candidate.Id).ToListAsync(cancellation);
            var at = rows.FindIndex(row => row.Id == item);
            if (at < 0)
                return new Outcome<bool>.NotFound();
            var other = up ? at - 1 : at + 1;
            if (other < 0 || other == rows.Count)
                return false;
            (rows[at].Place, rows[other].Place) = (rows[other].Place, rows[at].Place);
            return true;
        }, cancellation);
}
