using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Keeps the care plan of a case, complete or not.</summary>
[UseCase("children.save-care-plan", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class SaveCarePlanHandler(UnitOfWork<ChildrenDb> work, IOptions<CaseSettings> settings)
{
    public Task<Outcome<int>> RunAsync(Actor actor, SaveCarePlan command, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, UseCase.Of<SaveCarePlanHandler>(), db => ApplyAsync(db, command), cancellation);

    /// <summary>The same within a unit of work that does more.</summary>
    internal Task<Outcome<int>> ApplyAsync(ChildrenDb db, SaveCarePlan command) => StageSaving.SaveAsync<CarePlan>(
        db, command.ChildId, CaseStage.CarePlan, command.Version,
        child => new CarePlan { Id = Guid.CreateVersion7(), ChildId = child.Id, InstitutionId = child.InstitutionId, RegionCode = child.RegionCode },
        (child, plan) => FillAsync(db, child, plan, command.Form));

    private async Task<Outcome<int>?> FillAsync(ChildrenDb db, Child child, CarePlan plan, CarePlanForm form)
    {
        var errors = Errors(form, Calendar.Today(db.Now));
        if (form.ResponsibleId is { } responsible && responsible != plan.ResponsibleId && !await db.WorksHereAsync(responsible))
            errors.Add(nameof(form.ResponsibleId), "NotOfInstitution");
        if (!errors.None)
            return errors.As<int>();
        var keys = await db.OpenAsync([child.Id]);
        // An answer to a question that is no longer asked would stay unseen.
        var whyNot = form.Goal == CareGoal.Reunification ? null : Typed.Text(form.WhyNotReunification);
        plan.Goal = form.Goal;
        plan.ResponsibleId = form.ResponsibleId;
        plan.ReviewOn = form.ReviewOn;
        plan.WhyNotReunification = keys.Reseal(CaseFields.WhyNotReunification, child.Id, plan.Id, plan.WhyNotReunification, whyNot);
        plan.Activities = keys.Reseal(CaseFields.Activities, child.Id, plan.Id, plan.Activities, Typed.Text(form.Activities));
        plan.ChildView = keys.Reseal(CaseFields.PlanView, child.Id, plan.Id, plan.ChildView, Typed.Text(form.ChildView));
        return null;
    }

    private FieldErrors Errors(CarePlanForm form, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.AtMost(nameof(form.WhyNotReunification), Typed.Text(form.WhyNotReunification), Limits.Text);
        errors.AtMost(nameof(form.Activities), Typed.Text(form.Activities), Limits.Text);
        errors.AtMost(nameof(form.ChildView), Typed.Text(form.ChildView), Limits.Text);
        errors.Unless(form.ReviewOn is null || form.ReviewOn >= today, nameof(form.ReviewOn), "InPast");
        var months = settings.Value.ReviewMonths;
        errors.Unless(form.ReviewOn is null || form.ReviewOn <= today.AddMonths(months), nameof(form.ReviewOn), "ReviewTooLate", months);
        return errors;
    }
}
