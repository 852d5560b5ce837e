namespace MerajutASA.Ui.Charts;

/// <summary>How much goes from a place on the left to a place on the right; both are numbers in their lists.</summary>
public sealed record FlowLink(int From, int To, double Amount, string Title)
{
    /// <summary>Goes back: it has an outline of dashes beside another colour.</summary>
    public bool Back { get; init; }

    public string? Href { get; init; }
}
