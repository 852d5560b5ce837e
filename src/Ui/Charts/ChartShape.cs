namespace MerajutASA.Ui.Charts;

/// <summary>An outline as SVG writes it (SVG 1.1 §8.3), and how it is inked.</summary>
public sealed record ChartShape(string Path, ChartInk Ink) : ChartMark
{
    /// <summary>From 1 to 7, in the order of the charts.</summary>
    public int Colour { get; init; } = 1;

    /// <summary>All that is said of it, for a pointer and for a screen reader.</summary>
    public string? Title { get; init; }

    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }
}
