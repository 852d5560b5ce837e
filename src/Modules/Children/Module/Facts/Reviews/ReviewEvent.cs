using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Reviews;

namespace MerajutASA.Modules.Children.Facts.Reviews;

/// <summary>A review was held, corrected or struck: what it came to be after that. What was seen and said does not stand here, nor by whom.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class ReviewEvent : FactRow
{
    public required ReviewEventKind Kind { get; init; }

    /// <summary>The first id of the review: the same in all that happened to it.</summary>
    public required Guid ReviewId { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required int DaysLate { get; init; }

    public required ReviewOutcome Outcome { get; init; }

    public required Sex Sex { get; init; }

    public required int BirthYear { get; init; }
}
