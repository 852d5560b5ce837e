namespace MerajutASA.Modules.Children.Cases;

/// <summary>What is typed of an assessment; all of it may be missing until the stage is completed.</summary>
internal sealed record AssessmentForm
{
    public DateOnly? AssessedOn { get; init; }

    public Guid? AssessorId { get; init; }

    public IReadOnlySet<NeedsArea> Needs { get; init; } = new HashSet<NeedsArea>();

    public string? NeedsNote { get; init; }

    public string? FamilySituation { get; init; }

    public string? ChildView { get; init; }
}
