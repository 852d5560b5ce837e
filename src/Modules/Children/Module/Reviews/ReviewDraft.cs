using MerajutASA.Ui.Forms;

namespace MerajutASA.Modules.Children.Reviews;

/// <summary>A review while being typed.</summary>
internal sealed class ReviewDraft
{
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>The version that it takes the place of; null for a new review.</summary>
    public Guid? Corrects { get; set; }

    public TypedDate HeldOn { get; set; }

    public ReviewOutcome? Outcome { get; set; }

    public string? Findings { get; set; }

    public string? ChildView { get; set; }

    public TypedDate NextDue { get; set; }

    public static ReviewDraft Correcting(ReviewView review) => new()
    {
        Corrects = review.Id,
        HeldOn = review.Form.HeldOn,
        Outcome = review.Form.Outcome,
        Findings = review.Form.Findings,
        ChildView = review.Form.ChildView,
        NextDue = review.Form.NextDue,
    };

    public ReviewForm Form() => new() { HeldOn = HeldOn.Date, Outcome = Outcome, Findings = Findings, ChildView = ChildView, NextDue = NextDue.Date };
}
