namespace MerajutASA.Modules.Children.Cases;

/// <summary>What is typed of a referral; all of it may be missing until the stage is completed.</summary>
internal sealed record ReferralForm
{
    public ReferralSource? Source { get; init; }

    public string? SourceName { get; init; }

    public string? LetterNumber { get; init; }

    public DateOnly? LetterDate { get; init; }

    public string? Reason { get; init; }
}
