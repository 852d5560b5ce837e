namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>From which month to which figures are published; nulls while none are.</summary>
public sealed record PublishedSpan(DateOnly? First, DateOnly? Last);
