namespace MerajutASA.Ui.Charts;

/// <summary>A value with how sure it is, or a median with its quartiles.</summary>
/// <param name="Label">Before it.</param>
/// <param name="Low">Where its interval begins.</param>
/// <param name="Middle">The value.</param>
/// <param name="High">Where its interval ends.</param>
/// <param name="Title">All that is said of it.</param>
public sealed record IntervalRow(string Label, double Low, double Middle, double High, string Title)
{
    /// <summary>Written at its end.</summary>
    public string? Value { get; init; }

    public string? Href { get; init; }

    /// <summary>Nothing within the interval is likelier than the rest: no dot.</summary>
    public bool IsRange { get; init; }

    /// <summary>Stands apart from what it is compared with: a diamond in another colour.</summary>
    public bool Apart { get; init; }
}
