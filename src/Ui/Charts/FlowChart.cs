using MerajutASA.Ui.Localisation;

namespace MerajutASA.Ui.Charts;

/// <summary>Ribbons between two columns, as wide as what flows; what goes back lies over what goes on.</summary>
public static class FlowChart
{
    private const double Gap = 14;
    private const double Above = 8;
    private const double Bar = 10;

    /// <param name="left">Names of where it comes from, from above.</param>
    /// <param name="right">Names of where it goes to.</param>
    /// <param name="links">What flows; a place without any is left out.</param>
    /// <param name="width">Of the picture.</param>
    public static ChartPicture Draw(IReadOnlyList<string> left, IReadOnlyList<string> right, IReadOnlyList<FlowLink> links, double width)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(links);
        var side = width >= 560 ? 170.0 : 122;
        var total = Math.Max(1, links.Sum(link => link.Amount));
        var most = Math.Max(links.Select(link => link.From).Distinct().Count(), links.Select(link => link.To).Distinct().Count());
        var height = Above + 300 + (Gap * most);
        var unit = 300 / total;
        var (from, to) = (Column(left.Count, links, link => link.From, unit), Column(right.Count, links, link => link.To, unit));
        var marks = new List<ChartMark>();
        var (outAt, inAt) = (from.Select(place => place.Top).ToArray(), to.Select(place => place.Top).ToArray());
        var ribbons = links.OrderBy(link => link.From).ThenBy(link => link.To).Select(link =>
        {
            var high = link.Amount * unit;
            var ribbon = Ribbon(side + Bar, outAt[link.From], width - side - Bar, inAt[link.To], high);
            (outAt[link.From], inAt[link.To]) = (outAt[link.From] + high, inAt[link.To] + high);
            return (link, ribbon);
        }).ToList();
        foreach (var (link, ribbon) in ribbons.OrderBy(pair => pair.link.Back))
        {
            marks.Add(new ChartShape(ribbon, ChartInk.Pale) { Colour = link.Back ? 2 : 1, Title = link.Title, Href = link.Href });
            if (link.Back)
                marks.Add(new ChartShape(ribbon, ChartInk.Dashed) { Colour = 2 });
        }

        Name(marks, left, from, side, side, ChartAlign.End, side - 6);
        Name(marks, right, to, width - side - Bar, side, ChartAlign.Start, width - side + 6);
        return new ChartPicture(width, height, marks);
    }

    private static (double Top, double Amount, double High)[] Column(int places, IReadOnlyList<FlowLink> links, Func<FlowLink, int> end, double unit)
    {
        var y = Above;
        return [.. Enumerable.Range(0, places).Select(place =>
        {
            var amount = links.Where(link => end(link) == place).Sum(link => link.Amount);
            var here = (y, amount, amount * unit);
            y += amount > 0 ? (amount * unit) + Gap : 0;
            return here;
        })];
    }

    private static void Name(List<ChartMark> marks, IReadOnlyList<string> names, (double Top, double Amount, double High)[] column, double x, double room, ChartAlign align, double at)
    {
        for (var place = 0; place < names.Count; place++)
        {
            var (top, amount, high) = column[place];
            if (amount == 0)
                continue;
            var number = Formats.Number((long)amount);
            marks.Add(new ChartShape(ChartPath.Rect(x, top, Bar, Math.Max(1, high)), ChartInk.Full) { Colour = 7 });
            marks.Add(new ChartText(at, top + (high / 2) + 4, $"{ChartText.Fit(names[place], room - 12 - ChartText.WidthOf(number))} {number}") { Align = align, Strong = true });
        }
    }

    private static string Ribbon(double fromX, double fromY, double toX, double toY, double high)
    {
        var middle = ChartPath.N((fromX + toX) / 2);
        string N(double number) => ChartPath.N(number);
        return $"M{N(fromX)},{N(fromY)}C{middle},{N(fromY)} {middle},{N(toY)} {N(toX)},{N(toY)}V{N(toY + high)}C{middle},{N(toY + high)} {middle},{N(fromY + high)} {N(fromX)},{N(fromY + high)}Z";
    }
}
