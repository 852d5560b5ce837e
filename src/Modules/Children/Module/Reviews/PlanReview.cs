using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Reviews;

/// <summary>A review of a care plan as it was written down once. One that was wrong is struck; a corrected one stands beside it.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class PlanReview : CaseDetail
{
    /// <summary>The first version of this review; its own id where nothing has been corrected.</summary>
    public required Guid FirstId { get; init; }

    /// <summary>The version that this one corrects; null for a first one.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>When the plan that was reviewed had been agreed.</summary>
    public required DateTimeOffset AgreedAt { get; init; }

    /// <summary>By when the review was to be held.</summary>
    public required DateOnly DueOn { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required ReviewOutcome Outcome { get; init; }

    /// <summary>What was seen and decided.</summary>
    public required Sealed<string> Findings { get; init; }

    public required Sealed<string> ChildView { get; init; }

    public required DateOnly NextDue { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    public DateTimeOffset? StruckAt { get; set; }

    public Guid? StruckBy { get; set; }

    /// <summary>Why it does not count; null where a correction takes its place.</summary>
    public Sealed<string>? StrikeReason { get; set; }
}
