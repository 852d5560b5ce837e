using MerajutASA.Modules.Children.Forms;

namespace MerajutASA.Modules.Children.Reviews;

/// <summary>What must hold of a review.</summary>
internal static class ReviewFormCheck
{
    /// <param name="form">What was typed.</param>
    /// <param name="agreed">The day on which the plan was agreed.</param>
    /// <param name="latest">The latest day that has begun.</param>
    /// <param name="months">So many months ahead the next review is at most.</param>
    public static FieldErrors Of(ReviewForm form, DateOnly agreed, DateOnly latest, int months)
    {
        var errors = new FieldErrors();
        errors.Required(nameof(form.HeldOn), form.HeldOn);
        errors.Unless(form.HeldOn is null || form.HeldOn <= latest, nameof(form.HeldOn), "InFuture");
        errors.Unless(form.HeldOn is null || form.HeldOn >= agreed, nameof(form.HeldOn), "BeforePlan");
        errors.Required(nameof(form.Outcome), form.Outcome);
        errors.Required(nameof(form.Findings), Typed.Text(form.Findings));
        errors.AtMost(nameof(form.Findings), Typed.Text(form.Findings), Limits.Text);
        errors.Required(nameof(form.ChildView), Typed.Text(form.ChildView));
        errors.AtMost(nameof(form.ChildView), Typed.Text(form.ChildView), Limits.Text);
        if (form is { HeldOn: { } held, NextDue: { } next })
        {
            errors.Unless(next > held, nameof(form.NextDue), "NotAfterReview");
            errors.Unless(next <= held.AddMonths(months), nameof(form.NextDue), "NextReviewTooLate", months);
        }

        return errors;
    }
}
