using MerajutASA.Ui.Localisation;

namespace MerajutASA.Ui.Charts;

/// <summary>
/// One number over time, small enough for several side by side, each on its own scale: its greatest value is written above, its last at its end.
/// </summary>
public static class StripChart
{
    private const double Right = 40;
    private const double Above = 14;
    private const double Below = 20;

    /// <param name="values">Each with what is said of it, in the order of time; it holds until the next.</param>
    /// <param name="first">Below the beginning.</param>
    /// <param name="last">Below the end.</param>
    /// <param name="width">Of the picture.</param>
    public static ChartPicture Draw(IReadOnlyList<(double Value, string Title)> values, string first, string last, double width)
    {
        ArgumentNullException.ThrowIfNull(values);
        const double height = 108;
        var x = new ChartScale(0, Math.Max(1, values.Count), 0, width - Right);
        var most = values.Select(value => value.Value).DefaultIfEmpty(0).Max();
        var y = new ChartScale(0, Math.Max(1, most), height - Below, Above + 6);
        var marks = new List<ChartMark> { new ChartShape(ChartPath.Line(0, y.At(0), width - Right, y.At(0)), ChartInk.Grid) };
        marks.Add(new ChartShape(ChartPath.Line(0, y.At(Math.Max(1, most)), width - Right, y.At(Math.Max(1, most))), ChartInk.Grid));
        marks.Add(new ChartText(0, y.At(Math.Max(1, most)) - 4, Formats.Number((long)Math.Max(1, most))));
        if (values.Count > 0)
        {
            var line = values.SelectMany((value, at) => new[] { (x.At(at), y.At(value.Value)), (x.At(at + 1), y.At(value.Value)) }).ToList();
            marks.Add(new ChartShape($"{ChartPath.Through([(0, y.At(0)), .. line, (x.At(values.Count), y.At(0))])}Z", ChartInk.Pale));
            marks.Add(new ChartShape(ChartPath.Through(line), ChartInk.Line));
            marks.Add(new ChartText(width - Right + 6, y.At(values[^1].Value) + 4, Formats.Number((long)values[^1].Value)) { Strong = true });
            marks.AddRange(values.Select((value, at) => new ChartShape(ChartPath.Rect(x.At(at), Above, x.At(1), height - Below - Above), ChartInk.Hit) { Title = value.Title }));
        }

        marks.Add(new ChartText(0, height - 4, first));
        marks.Add(new ChartText(width - Right, height - 4, last) { Align = ChartAlign.End });
        return new ChartPicture(width, height, marks);
    }
}
