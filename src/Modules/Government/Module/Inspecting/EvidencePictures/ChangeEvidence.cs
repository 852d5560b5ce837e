using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>Takes a picture off an inspection under way, or puts it back within a day.</summary>
[UseCase("government.change-evidence", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class ChangeEvidence(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<bool>> RunAsync(Actor actor, Guid picture, bool isRemoved, CancellationToken cancellation = default) =>
        work.RunAsync<bool>(
            actor,
            UseCase.Of<ChangeEvidence>(),
            async db =>
            {
                if (await db.Evidence.SingleOrDefaultAsync(candidate => candidate.Id == picture, cancellation) is not { } row)
                    return new Outcome<bool>.NotFound();
                if (await InspectionChanging.HeldAsync(db, row.InspectionId, cancellation) is not { State: InspectionState.Underway })
                    return new Outcome<bool>.Refused("NotUnderway");
                if (!isRemoved && row.RemovedAt + PicturesUpkeep.Kept < db.Now)
                    return new Outcome<bool>.Refused("SweptAway");
                (row.RemovedAt, row.RemovedBy) = isRemoved ? (db.Now, actor.AccountId) : ((DateTimeOffset?)null, (Guid?)null);
                return isRemoved;
            },
            cancellation);
}
