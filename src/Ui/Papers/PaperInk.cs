using MerajutASA.Ui.Charts;
using SkiaSharp;

namespace MerajutASA.Ui.Papers;

/// <summary>The colours of the charts on white, and the two weights of their letters, as the stylesheet has them.</summary>
internal static class PaperInk
{
    public static readonly SKColor Ink = SKColor.Parse("#1b2430");
    public static readonly SKColor Muted = SKColor.Parse("#56616d");
    public static readonly SKColor Rule = SKColor.Parse("#d9ddd5");

    private static readonly SKColor[] Charts =
        [.. new[] { "#0b5d5b", "#c2570c", "#3b5bdb", "#7a3e9d", "#2b8a3e", "#a61e4d", "#5c6770" }.Select(SKColor.Parse)];

    private static readonly SKColor[] Steps = [.. new[] { "#ffffff", "#d5e6e4", "#a3cac7", "#62a29e", "#2a7a76", "#0a4a48" }.Select(SKColor.Parse)];

    private static readonly Lazy<SKTypeface> RegularFace = new(() => Load("inter-latin-400-normal.woff"));
    private static readonly Lazy<SKTypeface> StrongFace = new(() => Load("inter-latin-600-normal.woff"));

    public static SKColor Chart(int colour) => Charts[Math.Clamp(colour, 1, Charts.Length) - 1];

    /// <summary>Of a class of a value; null for inks that are no class.</summary>
    public static SKColor? Step(ChartInk ink) => ink >= ChartInk.Step0 ? Steps[ink - ChartInk.Step0] : null;

    public static SKFont Font(double size, bool strong = false) => new(strong ? StrongFace.Value : RegularFace.Value, (float)size) { Subpixel = true, Hinting = SKFontHinting.None, LinearMetrics = true };

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(PaperInk).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The typeface {name} is not in the assembly.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The typeface {name} cannot be read.");
    }
}
