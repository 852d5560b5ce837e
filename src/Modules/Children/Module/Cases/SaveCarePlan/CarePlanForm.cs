namespace MerajutASA.Modules.Children.Cases;

/// <summary>What is typed of a care plan; all of it may be missing until the plan is agreed.</summary>
internal sealed record CarePlanForm
{
    public CareGoal? Goal { get; init; }

    public string? WhyNotReunification { get; init; }

    public string? Activities { get; init; }

    public Guid? ResponsibleId { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public string? ChildView { get; init; }
}
