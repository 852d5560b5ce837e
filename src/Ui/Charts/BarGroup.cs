namespace MerajutASA.Ui.Charts;

/// <summary>Bars that stand together: one for each series.</summary>
/// <param name="Label">Below them; empty where the axis would be too full.</param>
/// <param name="Title">All that is said of them.</param>
public sealed record BarGroup(string Label, string Title, IReadOnlyList<double> Values)
{
    public string? Href { get; init; }
}
