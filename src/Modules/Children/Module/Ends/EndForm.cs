namespace MerajutASA.Modules.Children.Ends;

/// <summary>What is typed of an end of care.</summary>
internal sealed record EndForm
{
    public EndReason? Reason { get; init; }

    /// <summary>In words, where no reason of the list fits.</summary>
    public string? Other { get; init; }

    public DateOnly? EndedOn { get; init; }
}
