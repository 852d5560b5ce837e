namespace MerajutASA.Ui.Charts;

/// <summary>
/// Shares that change in steps. Lines differ in colour, in dashes, and by the letter at their end. Of two lines the uncertainty is a band; of more, whose
/// bands would hide each other, an upright line at some of the ticks. The axis of shares begins at nought and ends where they do.
/// </summary>
public static class StepChart
{
    private const double Left = 52;
    private const double Above = 10;
    private const double Below = 42;

    // Each in four round steps.
    private static readonly double[] Ceilings = [.2, .4, .6, .8, 1];

    /// <summary>So many lines can be told apart.</summary>
    public const int Most = 5;

    /// <summary>So many bands do not hide each other.</summary>
    public const int Bands = 2;

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
        // Small shares would lie on each other at the foot of a whole.
        var most = Ceilings.FirstOrDefault(ceiling => series.All(one => one.Points.All(point => point.High <= ceiling)), 1);
        var y = new ChartScale(0, most, height - Below, Above);
        var marks = new List<ChartMark>(ChartAxis.Levels([0, most / 4, most / 2, most * 3 / 4, most], y, Left, width - right, share));
        marks.AddRange(ChartAxis.Posts(ticks, x, Above, height - Below, say));
        marks.Add(new ChartText(Left, height - 6, axis));
        var drawn = Math.Min(series.Count, Most);
        foreach (var (at, one) in series.Take(drawn > Bands ? 0 : drawn).Index())
        {
            var upper = Steps(one, x, point => y.At(point.High));
            var lower = Steps(one, x, point => y.At(point.Low));
            marks.Add(new ChartShape($"{ChartPath.Through(upper.Concat(Enumerable.Reverse(lower)))}Z", ChartInk.Pale) { Colour = at + 1, Title = one.Name });
        }

        var ends = new List<(double X, double Y, string Letter)>();
        foreach (var (at, one) in series.Take(drawn).Index())
        {
            var (ink, colour) = Look(at);
            var line = Steps(one, x, point => y.At(point.Value));
            marks.Add(new ChartShape(ChartPath.Through(line), ink) { Colour = colour, Title = one.Name });
            ends.Add((Math.Min(line[^1].X + 5, width - 26), line[^1].Y + 4, $"{(char)('A' + at)}"));
            if (drawn > Bands)
                marks.AddRange(Bounds(one, ticks, x, y, (at - ((drawn - 1) / 2.0)) * 5, colour));
        }

        if (drawn > 1)
            marks.AddRange(Apart(ends).Select(end => new ChartText(end.X, end.Y, end.Letter) { Strong = true }));

        return new ChartPicture(width, height, marks);
    }

    private static IEnumerable<ChartMark> Bounds(StepSeries series, IReadOnlyList<double> ticks, ChartScale x, ChartScale y, double aside, int colour)
    {
        var every = (ticks.Count / 5) + 1;
        foreach (var tick in ticks.Where((tick, at) => at > 0 && at % every == 0 && tick <= series.End))
        {
            var point = series.Points.Last(point => point.At <= tick);
            if (point.Low < point.High)
                yield return new ChartShape(ChartPath.Line(x.At(tick) + aside, y.At(point.Low), x.At(tick) + aside, y.At(point.High)), ChartInk.Line) { Colour = colour };
        }
    }

    /// <summary>Letters that would lie on each other, moved down until they do not.</summary>
    private static IEnumerable<(double X, double Y, string Letter)> Apart(IEnumerable<(double X, double Y, string Letter)> ends)
    {
        var placed = new List<(double X, double Y, string Letter)>();
        foreach (var end in ends.OrderBy(end => end.Y))
        {
            var y = end.Y;
            while (placed.Exists(other => Math.Abs(other.X - end.X) < ChartText.Size && Math.Abs(other.Y - y) < ChartText.Size))
                y += 1;
            placed.Add((end.X, y, end.Letter));
        }

        return placed.OrderBy(end => end.Letter, StringComparer.Ordinal);
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
