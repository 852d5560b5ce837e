using MerajutASA.Ui.Charts;

namespace MerajutASA.Ui.Papers;

/// <summary>A picture that can be drawn for any width.</summary>
/// <param name="Label">What it shows, in a sentence.</param>
/// <param name="Draw">For a width.</param>
public sealed record PaperPicture(string Label, Func<double, ChartPicture> Draw)
{
    /// <summary>Above one of several small pictures.</summary>
    public string? Heading { get; init; }

    /// <summary>Where its heading leads.</summary>
    public string? Href { get; init; }
}
