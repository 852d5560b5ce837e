namespace MerajutASA.Ui.Charts;

/// <summary>A line of words; y is that of its base line.</summary>
public sealed record ChartText(double X, double Y, string Text) : ChartMark
{
    /// <summary>Of every letter in a picture, in its own units.</summary>
    public const double Size = 12;

    public ChartAlign Align { get; init; }

    /// <summary>A name or a value; otherwise the quieter words of an axis.</summary>
    public bool Strong { get; init; }

    /// <summary>About how wide words are: no surface is at hand to ask.</summary>
    public static double WidthOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length * Size * 0.56;
    }

    /// <summary>Cut to a width, with an ellipsis where something was left out.</summary>
    public static string Fit(string text, double width)
    {
        ArgumentNullException.ThrowIfNull(text);
        var most = Math.Max(2, (int)(width / (Size * 0.56)));
        return text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1).TrimEnd(), "…");
    }
}
