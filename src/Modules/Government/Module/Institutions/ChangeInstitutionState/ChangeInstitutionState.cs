using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.ChangeInstitutionState;

/// <summary>An officer activates, suspends or closes an institution, or lifts its suspension, and says why.</summary>
[UseCase("government.change-institution-state", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class ChangeInstitutionState(UnitOfWork<GovernmentDb> work)
{
    /// <returns>The version after the change.</returns>
    public Task<Outcome<int>> RunAsync(
        Actor actor, Guid institution, int version, InstitutionState state, string? reason = null, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<ChangeInstitutionState>(),
            async db =>
            {
                var row = await db.Institutions.SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                if (row is null)
                    return new Outcome<int>.NotFound();
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (Refusal(row, state, IndonesianDay.Of(db.Now)) is { } refusal)
                    return new Outcome<int>.Refused(refusal);
                var text = Typed.Line(reason);
                if (ReasonError(row.State, state, text) is { } error)
                    return new Outcome<int>.Invalid([error]);
                var keys = await db.OpenAsync([institution], cancellation);
                row.State = state;
                row.StateSince = db.Now;
                row.StateReason = text is null ? null : keys.Seal(InstitutionFields.StateReason, institution, institution, text);
                db.Publish(new InstitutionChanged(institution, row.RegionCode, row.State, version + 1));
                return version + 1;
            },
            cancellation);

    private static string? Refusal(Institution row, InstitutionState to, DateOnly today) => to switch
    {
        _ when !StateStep.From(row.State).Contains(to) => "NoSuchStep",
        InstitutionState.Active when row.RegistrationNumber is null || row.PermitNumber is null => "PermitMissing",
        InstitutionState.Active when row.PermitUntil < today => "PermitEnded",
        _ => null,
    };

    private static FieldError? ReasonError(InstitutionState from, InstitutionState to, string? reason) => reason switch
    {
        null => StateStep.NeedsReason(from, to) ? new FieldError("Reason", "Missing") : null,
        { Length: < StateStep.ShortestReason } => new FieldError("Reason", "TooShort", StateStep.ShortestReason),
        { Length: > StateStep.LongestReason } => new FieldError("Reason", "TooLong", StateStep.LongestReason),
        _ => null,
    };
}
