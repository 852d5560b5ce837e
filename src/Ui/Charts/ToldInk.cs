namespace MerajutASA.Ui.Charts;

/// <summary>How a figure that may be withheld is drawn: a full bar; a pale one with a dashed end for "at least"; a small dashed box for nothing told.</summary>
public static class ToldInk
{
    /// <summary>The grey of the charts: a box of it says nothing of how much there is.</summary>
    private const int Grey = 7;

    /// <summary>A narrower box would run together with those beside it: there it is a dash.</summary>
    private const double Box = 16;

    /// <summary>What the three looks mean.</summary>
    public static IReadOnlyList<ChartSign> Legend(string whole, string atLeast, string withheld) =>
        [new(whole, ChartInk.Full), new(atLeast, ChartInk.Pale), new(withheld, ChartInk.Dashed, Grey)];

    internal static IEnumerable<ChartMark> Upright(ToldBar bar, double x, double top, double width, double bottom)
    {
        if (bar.Absent)
            return [];
        if (bar.Value is null)
            return [new ChartShape(width < Box ? ChartPath.Line(x, bottom - 5, x + width, bottom - 5) : ChartPath.Rect(x, bottom - 12, width, 12), ChartInk.Dashed) { Colour = Grey }];
        var body = new ChartShape(ChartPath.Rect(x, top, width, bottom - top), bar.AtLeast ? ChartInk.Pale : ChartInk.Full);
        return bar.AtLeast ? [body, new ChartShape(ChartPath.Line(x, top, x + width, top), ChartInk.Dashed)] : [body];
    }

    internal static IEnumerable<ChartMark> Level(ToldBar bar, double left, double y, double right, double height)
    {
        if (bar.Absent)
            return [];
        if (bar.Value is null)
            return [new ChartShape(ChartPath.Rect(left, y, 18, height), ChartInk.Dashed) { Colour = Grey }];
        var body = new ChartShape(ChartPath.Rect(left, y, Math.Max(1, right - left), height), bar.AtLeast ? ChartInk.Pale : ChartInk.Full);
        return bar.AtLeast ? [body, new ChartShape(ChartPath.Line(right, y, right, y + height), ChartInk.Dashed)] : [body];
    }
}
