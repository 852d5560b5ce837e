using MerajutASA.Modules.Children.Forms;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>What each stage must hold before the case goes on (Permensos 30/HUK/2011).</summary>
internal static class StageDemands
{
    public static FieldErrors Of(StageRecord record, DateOnly today) => record switch
    {
        Referral referral => Of(referral),
        Assessment assessment => Of(assessment),
        CarePlan plan => Of(plan, today),
        _ => throw new ArgumentOutOfRangeException(nameof(record), record, "A stage without demands."),
    };

    /// <summary>A placement rests on a decision of the social office: its letter.</summary>
    private static FieldErrors Of(Referral referral)
    {
        var errors = new FieldErrors();
        errors.Required(nameof(referral.Source), referral.Source);
        errors.Required(nameof(referral.LetterNumber), referral.LetterNumber);
        errors.Required(nameof(referral.LetterDate), referral.LetterDate);
        errors.Required(nameof(referral.Reason), referral.Reason);
        return errors;
    }

    private static FieldErrors Of(Assessment assessment)
    {
        var errors = new FieldErrors();
        errors.Required(nameof(assessment.AssessedOn), assessment.AssessedOn);
        errors.Required(nameof(assessment.AssessorId), assessment.AssessorId);
        errors.Unless(assessment.Needs.Length > 0, nameof(assessment.Needs), "Required");
        errors.Required(nameof(assessment.FamilySituation), assessment.FamilySituation);
        errors.Required(nameof(assessment.ChildView), assessment.ChildView);
        return errors;
    }

    /// <summary>Going home is the first goal; who plans otherwise says why.</summary>
    private static FieldErrors Of(CarePlan plan, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.Required(nameof(plan.Goal), plan.Goal);
        errors.Unless(plan.Goal is null or CareGoal.Reunification || plan.WhyNotReunification is not null, nameof(plan.WhyNotReunification), "Required");
        errors.Required(nameof(plan.Activities), plan.Activities);
        errors.Required(nameof(plan.ResponsibleId), plan.ResponsibleId);
        errors.Required(nameof(plan.ReviewOn), plan.ReviewOn);
        errors.Unless(plan.ReviewOn is null || plan.ReviewOn >= today, nameof(plan.ReviewOn), "InPast");
        errors.Required(nameof(plan.ChildView), plan.ChildView);
        return errors;
    }
}
