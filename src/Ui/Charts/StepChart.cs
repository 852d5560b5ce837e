namespace MerajutASA.Ui.Charts;

/// <summary>Shares that change in steps, with bands of uncertainty. Lines differ in colour, in dashes, and by the name at their end.</summary>
public static class StepChart
{
    private const double Left = 52;
    private const double Above = 10;
    private const double Below = 42;

    /// <summary>So many lines can be told apart.</summary>
    public const int Most = 5;

    private static readonly ChartInk[] Inks = [ChartInk.Line, ChartInk.Dashed, ChartInk.Dotted, ChartInk.Line, ChartInk.Dashed];

    /// <summary>How a line is drawn, for the legend too.</summary>
    public static (ChartInk Ink, int Colour) Look(int series) => (Inks[series % Most], series + 1);

    /// <param name="series">At most <see cref="Most"/>.</param>
    /// <param name="ticks">Values of the axis below; the last is its end.</param>
    /// <param name="say">Writes a value of it.</param>
    /// <param name="axis">What the axis below counts.</param>
    /// <param name="share">Writes a share of one.</param>
    /// <param name="width">Of the picture.</param>
    public static ChartPicture Draw(IReadOnlyList<StepSeries> series, IReadOnlyList<double> ticks, Func<double, string> say, string axis, Func<double, string> share, double width)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(ticks);
        ArgumentNullException.ThrowIfNull(share);
        var height = width >= 560 ? 360.0 : 300;
        var right = series.Count > 1 ? 34 : 12;
        var x = new ChartScale(0, ticks[^1], Left, width - right);
        var y = new ChartScale(0, 1, height - Below, Above);
        var marks = new List<ChartMark>(ChartAxis.Levels([0, .25, .5, .75, 1], y, Left, width - right, share));
        marks.AddRange(ChartAxis.Posts(ticks, x, Above, height - Below, say));
        marks.Add(new ChartText(Left, height - 6, axis));
        foreach (var (at, one) in series.Take(Most).Index())
        {
            var upper = Steps(one, x, point => y.At(point.High));
            var lower = Steps(one, x, point => y.At(point.Low));
            marks.Add(new ChartShape($"{ChartPath.Through(upper.Concat(Enumerable.Reverse(lower)))}Z", ChartInk.Pale) { Colour = at + 1, Title = one.Name });
        }

        foreach (var (at, one) in series.Take(Most).Index())
        {
            var (ink, colour) = Look(at);
            var line = Steps(one, x, point => y.At(point.Value));
            marks.Add(new ChartShape(ChartPath.Through(line), ink) { Colour = colour, Title = one.Name });
            if (series.Count > 1)
                marks.Add(new ChartText(Math.Min(line[^1].X + 5, width - 26), line[^1].Y + 4, $"{(char)('A' + at)}") { Strong = true });
        }

        return new ChartPicture(width, height, marks);
    }

    private static List<(double X, double Y)> Steps(StepSeries series, ChartScale x, Func<StepPoint, double> value)
    {
        var line = new List<(double X, double Y)>();
        foreach (var point in series.Points)
        {
            if (line.Count > 0)
                line.Add((x.At(point.At), line[^1].Y));
            line.Add((x.At(point.At), value(point)));
        }

        line.Add((x.At(series.End), line[^1].Y));
        return line;
    }
}
