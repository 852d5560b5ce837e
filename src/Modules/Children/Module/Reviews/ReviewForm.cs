namespace MerajutASA.Modules.Children.Reviews;

/// <summary>What is typed of a review.</summary>
internal sealed record ReviewForm
{
    public DateOnly? HeldOn { get; init; }

    public ReviewOutcome? Outcome { get; init; }

    /// <summary>What was seen and decided.</summary>
    public string? Findings { get; init; }

    public string? ChildView { get; init; }

    /// <summary>By when the plan is reviewed again; where nothing is said, as late as it may be.</summary>
    public DateOnly? NextDue { get; init; }
}
