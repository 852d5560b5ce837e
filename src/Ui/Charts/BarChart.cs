using MerajutASA.Ui.Localisation;

namespace MerajutASA.Ui.Charts;

/// <summary>Groups of bars over one line. The first series is filled, the second an outline, so that paper without colour tells them apart.</summary>
public static class BarChart
{
    private const double Left = 44;
    private const double Above = 10;
    private const double Below = 24;

    /// <param name="groups">In the order in which they stand.</param>
    /// <param name="width">Of the picture.</param>
    /// <param name="height">Of the picture.</param>
    public static ChartPicture Draw(IReadOnlyList<BarGroup> groups, double width, double height = 240)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var ticks = ChartScale.Ticks(groups.SelectMany(group => group.Values).DefaultIfEmpty(0).Max());
        var y = new ChartScale(0, ticks[^1], height - Below, Above);
        var marks = new List<ChartMark>(ChartAxis.Levels(ticks, y, Left, width, tick => Formats.Number((long)tick)));
        var room = (width - Left) / Math.Max(1, groups.Count);
        var labelled = double.NegativeInfinity;
        for (var at = 0; at < groups.Count; at++)
        {
            var group = groups[at];
            var x = Left + (at * room);
            var bar = room * 0.76 / Math.Max(1, group.Values.Count);
            for (var series = 0; series < group.Values.Count; series++)
            {
                var top = y.At(group.Values[series]);
                if (group.Values[series] > 0)
                    marks.Add(new ChartShape(ChartPath.Rect(x + (room * 0.12) + (series * bar), top, bar * 0.92, height - Below - top), series == 0 ? ChartInk.Full : ChartInk.Hollow) { Colour = series + 1 });
            }

            marks.Add(new ChartShape(ChartPath.Rect(x, Above, room, height - Below - Above), ChartInk.Hit) { Title = group.Title, Href = group.Href });
            var middle = x + (room / 2);
            var half = ChartText.WidthOf(group.Label) / 2;
            if (group.Label.Length == 0 || middle - half < labelled || middle + half > width)
                continue;
            marks.Add(new ChartText(middle, height - 6, group.Label) { Align = ChartAlign.Middle });
            labelled = middle + half + 8;
        }

        return new ChartPicture(width, height, marks);
    }
}
