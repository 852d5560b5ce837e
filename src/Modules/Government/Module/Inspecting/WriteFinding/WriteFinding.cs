using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.WriteFinding;

/// <summary>Writes what is wrong with one item and what the institution has to do; seen by officers alone until it is reported.</summary>
[UseCase("government.write-finding", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class WriteFinding(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">Who writes.</param>
    /// <param name="inspection">Of which inspection.</param>
    /// <param name="item">About which item, which was found not met or met in part.</param>
    /// <param name="version">The finding's version that was seen; 0 for none.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The finding's version after it.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid inspection, Guid item, int version, FindingForm form, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<WriteFinding>(),
            async db =>
            {
                if (await InspectionChanging.HeldAsync(db, inspection, cancellation) is not { } row)
                    return new Outcome<int>.NotFound();
                if (row.State != InspectionState.Underway)
                    return new Outcome<int>.Refused("NotUnderway");
                var answer = await db.InspectionAnswers.AsNoTracking().SingleOrDefaultAsync(each => each.InspectionId == inspection && each.ItemId == item, cancellation);
                if (answer is null || !Scoring.NeedsFinding(answer.Result))
                    return new Outcome<int>.Refused("NothingFound");
                var finding = await db.Findings.SingleOrDefaultAsync(each => each.InspectionId == inspection && each.ItemId == item, cancellation);
                if ((finding?.Version ?? 0) != version)
                    return new Outcome<int>.Conflict();
                if (form.Errors(IndonesianDay.Of(db.Now)) is { Count: > 0 } errors)
                    return new Outcome<int>.Invalid(errors);
                var keys = await db.OpenAsync([row.InstitutionId], cancellation);
                var id = finding?.Id ?? Guid.CreateVersion7();
                var description = keys.Seal(InspectionFields.FindingDescription, row.InstitutionId, id, InspectionTexts.Tidy(form.Description)!);
                var action = keys.Seal(InspectionFields.FindingAction, row.InstitutionId, id, InspectionTexts.Tidy(form.Action)!);
                if (finding is null)
                    db.Add(new Finding
                    {
                        Id = id,
                        InspectionId = inspection,
                        InstitutionId = row.InstitutionId,
                        RegionCode = row.RegionCode,
                        ItemId = item,
                        Gravity = form.Gravity!.Value,
                        Description = description,
                        Action = action,
                        DueOn = form.DueOn!.Value,
                        State = FindingState.Draft,
                    });
                else
                    (finding.Gravity, finding.Description, finding.Action, finding.DueOn) = (form.Gravity!.Value, description, action, form.DueOn!.Value);
                return version + 1;
            },
            cancellation);
}
