using MerajutASA.Ui.Localisation;

namespace MerajutASA.Ui.Charts;

/// <summary>Figures over time of which some are withheld: no bar stands where nothing is told, and none ends where only a part is.</summary>
public static class ToldChart
{
    private const double Left = 44;
    private const double Above = 10;
    private const double Below = 24;

    /// <param name="bars">In the order of time.</param>
    /// <param name="width">Of the picture.</param>
    /// <param name="height">Of the picture.</param>
    public static ChartPicture Draw(IReadOnlyList<ToldBar> bars, double width, double height = 220)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var ticks = ChartScale.Ticks(bars.Select(bar => bar.Value ?? 0).DefaultIfEmpty(0).Max());
        var y = new ChartScale(0, ticks[^1], height - Below, Above);
        var marks = new List<ChartMark>(ChartAxis.Levels(ticks, y, Left, width, tick => Formats.Number((long)tick)));
        var room = (width - Left) / Math.Max(1, bars.Count);
        var labelled = double.NegativeInfinity;
        foreach (var (at, bar) in bars.Index())
        {
            var x = Left + (at * room);
            marks.AddRange(ToldInk.Upright(bar, x + (room * 0.14), y.At(bar.Value ?? 0), room * 0.72, height - Below));
            marks.Add(new ChartShape(ChartPath.Rect(x, Above, room, height - Below - Above), ChartInk.Hit) { Title = bar.Title, Href = bar.Href });
            var middle = x + (room / 2);
            var half = ChartText.WidthOf(bar.Label) / 2;
            if (bar.Label.Length == 0 || middle - half < labelled || middle + half > width)
                continue;
            marks.Add(new ChartText(middle, height - 6, bar.Label) { Align = ChartAlign.Middle });
            labelled = middle + half + 8;
        }

        return new ChartPicture(width, height, marks);
    }
}
