namespace MerajutASA.Ui.Charts.Maps;

/// <summary>Provinces in the shades of their classes, with their values where there is room for letters of readable size.</summary>
public static class MapChart
{
    public static ChartPicture Draw(IReadOnlyList<MapPart> parts, double width)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var marks = new List<ChartMark>(parts.Select(part => new ChartShape(part.Shape.Path, ChartInk.Step0 + part.Class) { Title = part.Title, Href = part.Href }));
        // On a phone the letters would be too small to read: the table has the numbers.
        if (width >= 560)
        {
            var words = new List<(double X, double Y, double Half)>();
            foreach (var part in parts.Where(part => part.Class > 0).OrderByDescending(part => part.Shape.Width))
            {
                var (x, y, half) = (part.Shape.X, part.Shape.Y, ChartText.WidthOf(part.Value) / 2);
                if (part.Shape.Width < half * 2 || words.Exists(word => Math.Abs(word.X - x) < word.Half + half + 2 && Math.Abs(word.Y - y) < ChartText.Size))
                    continue;
                words.Add((x, y, half));
                marks.Add(new ChartText(x, y + 4, part.Value) { Align = ChartAlign.Middle, Strong = true });
            }
        }

        return new ChartPicture(ProvinceMap.Width, ProvinceMap.Height, marks) { Top = ProvinceMap.Top };
    }
}
