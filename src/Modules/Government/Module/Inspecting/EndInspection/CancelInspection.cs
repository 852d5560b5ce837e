using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Inspecting.EndInspection;

/// <summary>Gives up an inspection that was not reported yet, and says why.</summary>
[UseCase("government.cancel-inspection", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class CancelInspection(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid inspection, int version, string? reason, CancellationToken cancellation = default) =>
        InspectionChanging.RunAsync(work, actor, UseCase.Of<CancelInspection>(), inspection, version, (db, row, keys) =>
        {
            Outcome<int>? Refused()
            {
                if (row.State is not (InspectionState.Planned or InspectionState.Underway))
                    return new Outcome<int>.Refused("TooLateToCancel");
                if (InspectionTexts.Error("Text", reason, isNeeded: true, InspectionTexts.ShortestReason) is { } error)
                    return new Outcome<int>.Invalid([error]);
                (row.State, row.EndedAt, row.EndedBy) = (InspectionState.Cancelled, db.Now, actor.AccountId);
                row.EndNote = keys.Seal(InspectionFields.EndNote, row.InstitutionId, row.Id, InspectionTexts.Tidy(reason)!);
                return null;
            }

            return Task.FromResult(Refused());
        }, cancellation);
}
