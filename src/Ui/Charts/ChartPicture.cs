namespace MerajutASA.Ui.Charts;

/// <summary>A drawing without a surface: the page writes it as SVG, an export paints it. In CSS pixels at its natural size; y grows downwards.</summary>
public sealed record ChartPicture(double Width, double Height, IReadOnlyList<ChartMark> Marks)
{
    /// <summary>Where its upper edge lies.</summary>
    public double Top { get; init; }

    /// <summary>Whether something of it leads somewhere.</summary>
    public bool HasLinks => Marks.Any(mark => mark is ChartShape { Href: not null });
}
