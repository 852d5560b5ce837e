namespace MerajutASA.Ui.Charts;

/// <summary>A dot for each row with its interval as a bar, on one scale; where there is room the names stand before it, otherwise above.</summary>
public static class IntervalChart
{
    private const double Row = 28;
    private const double Right = 56;
    private const double Below = 26;

    /// <param name="rows">From above.</param>
    /// <param name="most">The end of the scale.</param>
    /// <param name="say">Writes a value of the scale.</param>
    /// <param name="width">Of the picture.</param>
    /// <param name="reference">A value that all are compared with.</param>
    public static ChartPicture Draw(IReadOnlyList<IntervalRow> rows, double most, Func<double, string> say, double width, double? reference = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var beside = width >= 560;
        var left = beside ? 220.0 : 12;
        var room = beside ? Row : Row + 18;
        var bottom = 8 + (room * rows.Count);
        var ticks = ChartScale.Ticks(most, beside ? 6 : 3);
        var x = new ChartScale(0, ticks[^1], left, width - Right);
        var marks = new List<ChartMark>(ChartAxis.Posts(ticks, x, 4, bottom, say));
        if (reference is { } compared)
            marks.Add(new ChartShape(ChartPath.Line(x.At(compared), 4, x.At(compared), bottom), ChartInk.Dashed) { Colour = 7 });
        for (var at = 0; at < rows.Count; at++)
        {
            var (row, y) = (rows[at], 8 + (at * room) + room - (Row / 2));
            var colour = row.Apart ? 2 : 1;
            marks.Add(beside
                ? new ChartText(left - 10, y + 4, ChartText.Fit(row.Label, left - 14)) { Align = ChartAlign.End, Strong = true }
                : new ChartText(left, y - 14, ChartText.Fit(row.Label, width - left)) { Strong = true });
            marks.Add(new ChartShape(ChartPath.Rect(x.At(row.Low), y - 3, Math.Max(1, x.At(row.High) - x.At(row.Low)), 6), ChartInk.Pale) { Colour = colour });
            marks.Add(new ChartShape(ChartPath.Line(x.At(row.Low), y, x.At(row.High), y), ChartInk.Line) { Colour = colour });
            if (!row.IsRange)
                marks.Add(new ChartShape(row.Apart ? ChartPath.Diamond(x.At(row.Middle), y, 7) : ChartPath.Circle(x.At(row.Middle), y, 5.5), ChartInk.Full) { Colour = colour });
            if (row.Value is { } value)
                marks.Add(new ChartText(Math.Min(x.At(row.High) + 8, width - Right + 8), y + 4, value) { Strong = true });
            marks.Add(new ChartShape(ChartPath.Rect(0, y - (room / 2), width, room), ChartInk.Hit) { Title = row.Title, Href = row.Href });
        }

        return new ChartPicture(width, bottom + Below, marks);
    }
}
