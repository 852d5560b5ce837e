using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Standards;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.PlanInspection;

/// <summary>Plans an inspection of an institution of the officer's region, against a standard in force.</summary>
[UseCase("government.plan-inspection", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class PlanInspection(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">Who plans it, and is to carry it out.</param>
    /// <param name="inspection">Its id, made by the client: sent twice it is planned once.</param>
    /// <param name="institution">Whom it is about.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<Guid>> RunAsync(Actor actor, Guid inspection, Guid institution, PlanForm form, CancellationToken cancellation = default) =>
        work.RunAsync<Guid>(
            actor,
            UseCase.Of<PlanInspection>(),
            async db =>
            {
                // Held, so that two officers do not plan beside each other.
                var found = await db.Institutions.FromSql($"select * from government.institution where id = {institution} for update").AsNoTracking().ToListAsync(cancellation);
                if (found is not [var row])
                    return new Outcome<Guid>.NotFound();
                if (await db.Inspections.AsNoTracking().AnyAsync(candidate => candidate.Id == inspection, cancellation))
                    return inspection;
                if (row.State is InstitutionState.Draft or InstitutionState.Closed)
                    return new Outcome<Guid>.Refused("NotAtWork");
                if (form.Errors(IndonesianDay.Of(db.Now)) is { Count: > 0 } errors)
                    return new Outcome<Guid>.Invalid(errors);
                if (!await db.Standards.AsNoTracking().AnyAsync(standard => standard.Id == form.Standard && standard.State == StandardState.Published, cancellation))
                    return new Outcome<Guid>.Invalid([new FieldError(nameof(form.Standard), "NotInForce")]);
                if (await db.Inspections.AsNoTracking().AnyAsync(
                    candidate => candidate.InstitutionId == institution && (candidate.State == InspectionState.Planned || candidate.State == InspectionState.Underway), cancellation))
                    return new Outcome<Guid>.Refused("AlreadyPlanned");
                db.Add(new Inspection
                {
                    Id = inspection,
                    InstitutionId = institution,
                    RegionCode = row.RegionCode,
                    StandardId = form.Standard!.Value,
                    Kind = form.Kind!.Value,
                    State = InspectionState.Planned,
                    Announced = form.Announced,
                    PlannedOn = form.PlannedOn!.Value,
                    OfficerId = actor.AccountId,
                });
                db.Publish(new InspectionChanged(inspection, institution, row.RegionCode, InspectionState.Planned, 1));
                return inspection;
            },
            cancellation);
}
