namespace MerajutASA.Modules.Children.Reviews;

/// <summary>A review as the page of its case shows it.</summary>
internal sealed record ReviewView(Guid Id, Guid FirstId, int Version, ReviewForm Form, DateOnly DueOn, DateTimeOffset RecordedAt, Guid RecordedBy)
{
    /// <summary>When it was struck or corrected; null while it counts.</summary>
    public DateTimeOffset? StruckAt { get; init; }

    public Guid? StruckBy { get; init; }

    /// <summary>Why it does not count; null where a correction took its place.</summary>
    public string? StrikeReason { get; init; }

    /// <summary>Whether a later version took its place.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Days between the day by which it was due and the day on which it was held; nought when it was in time.</summary>
    public int DaysLate => ReviewDues.DaysLate(DueOn, Form.HeldOn ?? DueOn);
}
