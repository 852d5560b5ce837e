using MerajutASA.Ui.Localisation;

namespace MerajutASA.Ui.Charts;

/// <summary>Figures of places of which some are withheld, a bar for each row; where there is room the names stand before it, otherwise above.</summary>
public static class ToldRows
{
    private const double Row = 24;
    private const double Right = 56;
    private const double Below = 26;

    /// <param name="bars">From above.</param>
    /// <param name="say">Writes what is told of one.</param>
    /// <param name="width">Of the picture.</param>
    public static ChartPicture Draw(IReadOnlyList<ToldBar> bars, Func<ToldBar, string> say, double width)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(say);
        var beside = width >= 560;
        var left = beside ? 220.0 : 12;
        var room = beside ? Row : Row + 18;
        var bottom = 8 + (room * bars.Count);
        var ticks = ChartScale.Ticks(bars.Select(bar => bar.Value ?? 0).DefaultIfEmpty(0).Max(), beside ? 6 : 3);
        var x = new ChartScale(0, ticks[^1], left, width - Right);
        var marks = new List<ChartMark>(ChartAxis.Posts(ticks, x, 4, bottom, tick => Formats.Number((long)tick)));
        foreach (var (at, bar) in bars.Index())
        {
            var y = 8 + (at * room) + room - (Row / 2);
            marks.Add(beside
                ? new ChartText(left - 10, y + 4, ChartText.Fit(bar.Label, left - 14)) { Align = ChartAlign.End, Strong = true }
                : new ChartText(left, y - 14, ChartText.Fit(bar.Label, width - left)) { Strong = true });
            marks.AddRange(ToldInk.Level(bar, left, y - 6, x.At(bar.Value ?? 0), 12));
            marks.Add(new ChartText((bar.Value is { } value ? x.At(value) : left + 18) + 6, y + 4, say(bar)) { Strong = bar.Value is not null });
            marks.Add(new ChartShape(ChartPath.Rect(0, y - (room / 2), width, room), ChartInk.Hit) { Title = bar.Title, Href = bar.Href });
        }

        return new ChartPicture(width, bottom + Below, marks);
    }
}
