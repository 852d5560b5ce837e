using System.Globalization;

namespace MerajutASA.Ui.Charts;

/// <summary>Outlines that many pictures need.</summary>
public static class ChartPath
{
    public static string Rect(double x, double y, double width, double height) => $"M{N(x)},{N(y)}h{N(width)}v{N(height)}h{N(-width)}Z";

    public static string Line(double fromX, double fromY, double toX, double toY) => $"M{N(fromX)},{N(fromY)}L{N(toX)},{N(toY)}";

    public static string Circle(double x, double y, double radius) =>
        $"M{N(x - radius)},{N(y)}a{N(radius)},{N(radius)} 0 1 0 {N(2 * radius)},0a{N(radius)},{N(radius)} 0 1 0 {N(-2 * radius)},0Z";

    public static string Diamond(double x, double y, double radius) =>
        $"M{N(x)},{N(y - radius)}L{N(x + radius)},{N(y)}L{N(x)},{N(y + radius)}L{N(x - radius)},{N(y)}Z";

    /// <summary>Through the points one after the other.</summary>
    public static string Through(IEnumerable<(double X, double Y)> points) => "M" + string.Join('L', points.Select(point => $"{N(point.X)},{N(point.Y)}"));

    /// <summary>A number as paths and attributes write it.</summary>
    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
