using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.EndInspection;

/// <summary>Closes a reported inspection once every finding is resolved.</summary>
[UseCase("government.close-inspection", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class CloseInspection(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid inspection, int version, string? note, CancellationToken cancellation = default) =>
        InspectionChanging.RunAsync(work, actor, UseCase.Of<CloseInspection>(), inspection, version, async (db, row, keys) =>
        {
            if (row.State != InspectionState.Reported)
                return new Outcome<int>.Refused("NotReported");
            var open = await db.Findings.AsNoTracking().CountAsync(
                finding => finding.InspectionId == inspection && (finding.State == FindingState.Open || finding.State == FindingState.Answered), cancellation);
            if (open > 0)
                return new Outcome<int>.Refused("StillOpen", open);
            if (InspectionTexts.Error("Text", note, isNeeded: false) is { } error)
                return new Outcome<int>.Invalid([error]);
            (row.State, row.EndedAt, row.EndedBy) = (InspectionState.Closed, db.Now, actor.AccountId);
            row.EndNote = InspectionTexts.Tidy(note) is { } typed ? keys.Seal(InspectionFields.EndNote, row.InstitutionId, row.Id, typed) : null;
            return null;
        }, cancellation);
}
