namespace MerajutASA.Modules.Children.Ends;

/// <summary>An end of care as the page of its case shows it.</summary>
internal sealed record EndView(Guid Id, EndForm Form, DateTimeOffset RecordedAt, Guid RecordedBy)
{
    /// <summary>When it was taken back or corrected; null while it counts.</summary>
    public DateTimeOffset? StruckAt { get; init; }

    public Guid? StruckBy { get; init; }

    /// <summary>Why it does not count; null where a correction took its place.</summary>
    public string? StrikeReason { get; init; }
}
