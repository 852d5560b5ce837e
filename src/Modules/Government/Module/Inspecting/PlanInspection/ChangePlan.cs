using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Standards;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Inspecting.PlanInspection;

/// <summary>Moves a planned inspection to another day, announces it, or takes it over from a colleague.</summary>
[UseCase("government.change-inspection-plan", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class ChangePlan(UnitOfWork<GovernmentDb> work)
{
    /// <returns>The row's version after it.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid inspection, int version, PlanForm form, CancellationToken cancellation = default) =>
        InspectionChanging.RunAsync(work, actor, UseCase.Of<ChangePlan>(), inspection, version, (db, row, _) =>
        {
            Outcome<int>? Refused()
            {
                if (row.State != InspectionState.Planned)
                    return new Outcome<int>.Refused("NotPlanned");
                // A head who was told of a visit is not untold.
                if (row.Announced && !form.Announced)
                    return new Outcome<int>.Invalid([new FieldError(nameof(form.Announced), "AlreadyAnnounced")]);
                if ((form with { Standard = row.StandardId }).Errors(IndonesianDay.Of(db.Now)) is { Count: > 0 } errors)
                    return new Outcome<int>.Invalid(errors);
                (row.Kind, row.PlannedOn, row.Announced, row.OfficerId) = (form.Kind!.Value, form.PlannedOn!.Value, form.Announced, actor.AccountId);
                return null;
            }

            return Task.FromResult(Refused());
        }, cancellation);
}
