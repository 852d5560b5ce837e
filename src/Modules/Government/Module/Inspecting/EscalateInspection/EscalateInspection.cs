using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Inspecting.EscalateInspection;

/// <summary>Lays a reported inspection before the office above, and says why; it appears among what waits for that office.</summary>
[UseCase("government.escalate-inspection", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class EscalateInspection(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid inspection, int version, string? reason, CancellationToken cancellation = default) =>
        InspectionChanging.RunAsync(work, actor, UseCase.Of<EscalateInspection>(), inspection, version, (db, row, keys) =>
        {
            Outcome<int>? Refused()
            {
                if (row.State != InspectionState.Reported)
                    return new Outcome<int>.Refused("NotReported");
                if (Above(actor.Region!) is not { } above)
                    return new Outcome<int>.Refused("NobodyAbove");
                // What lies before an office as high or higher is not taken down from it.
                if (row.EscalatedTo is { } before && before.Length <= above.Length)
                    return new Outcome<int>.Refused("EscalatedAlready");
                if (InspectionTexts.Error("Text", reason, isNeeded: true, InspectionTexts.ShortestReason) is { } error)
                    return new Outcome<int>.Invalid([error]);
                (row.EscalatedTo, row.EscalatedAt, row.EscalatedBy) = (above, db.Now, actor.AccountId);
                row.EscalationReason = keys.Seal(InspectionFields.EscalationReason, row.InstitutionId, row.Id, InspectionTexts.Tidy(reason)!);
                return null;
            }

            return Task.FromResult(Refused());
        }, cancellation);

    /// <summary>The province above a regency or a part of one, the country above a province; null above the country.</summary>
    public static string? Above(string region) => region.Length switch
    {
        0 => null,
        2 => "",
        _ => region[..2],
    };
}
