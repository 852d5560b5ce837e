namespace MerajutASA.Ui.Charts;

/// <summary>The quiet lines that values are read by.</summary>
internal static class ChartAxis
{
    /// <summary>A line across for each tick, with its value before it.</summary>
    public static IEnumerable<ChartMark> Levels(IReadOnlyList<double> ticks, ChartScale y, double left, double right, Func<double, string> say) =>
        ticks.SelectMany(tick => new ChartMark[]
        {
            new ChartShape(ChartPath.Line(left, y.At(tick), right, y.At(tick)), ChartInk.Grid),
            new ChartText(left - 6, y.At(tick) + 4, say(tick)) { Align = ChartAlign.End },
        });

    /// <summary>A line upright for each tick, with its value below it.</summary>
    public static IEnumerable<ChartMark> Posts(IReadOnlyList<double> ticks, ChartScale x, double top, double bottom, Func<double, string> say) =>
        ticks.SelectMany(tick => new ChartMark[]
        {
            new ChartShape(ChartPath.Line(x.At(tick), top, x.At(tick), bottom), ChartInk.Grid),
            new ChartText(x.At(tick), bottom + 16, say(tick)) { Align = ChartAlign.Middle },
        });
}
