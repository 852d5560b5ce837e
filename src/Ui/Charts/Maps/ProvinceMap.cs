using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MerajutASA.Ui.Charts.Maps;

/// <summary>
/// The provinces as <c>@svg-maps/indonesia</c> 1.0.0 draws them: 34 outlines by MapSVG, CC BY 4.0, of before Papua and Papua Barat were
/// divided in 2022 (UU 14, 15, 16 and 29/2022). Whoever shows them shows <see cref="Attribution"/>.
/// </summary>
public static partial class ProvinceMap
{
    public const string Attribution = "MapSVG, CC BY 4.0 (@svg-maps/indonesia 1.0.0)";

    public const double Width = 793;
    public const double Height = 288;
    public const double Top = 29;

    private static readonly Dictionary<string, string[]> Codes = new()
    {
        ["id-ac"] = ["11"],
        ["id-su"] = ["12"],
        ["id-sb"] = ["13"],
        ["id-ri"] = ["14"],
        ["id-ja"] = ["15"],
        ["id-ss"] = ["16"],
        ["id-be"] = ["17"],
        ["id-la"] = ["18"],
        ["id-bb"] = ["19"],
        ["id-kr"] = ["21"],
        ["id-jk"] = ["31"],
        ["id-jb"] = ["32"],
        ["id-jt"] = ["33"],
        ["id-yo"] = ["34"],
        ["id-ji"] = ["35"],
        ["id-bt"] = ["36"],
        ["id-ba"] = ["51"],
        ["id-nb"] = ["52"],
        ["id-nt"] = ["53"],
        ["id-kb"] = ["61"],
        ["id-kt"] = ["62"],
        ["id-ks"] = ["63"],
        ["id-ki"] = ["64"],
        ["id-ku"] = ["65"],
        ["id-sa"] = ["71"],
        ["id-st"] = ["72"],
        ["id-sn"] = ["73"],
        ["id-sg"] = ["74"],
        ["id-go"] = ["75"],
        ["id-sr"] = ["76"],
        ["id-ma"] = ["81"],
        ["id-mu"] = ["82"],
        ["id-pa"] = ["91", "93", "94", "95"],
        ["id-pb"] = ["92", "96"],
    };

    private static readonly Lazy<IReadOnlyList<ProvinceShape>> All = new(Read);

    public static IReadOnlyList<ProvinceShape> Shapes => All.Value;

    private static List<ProvinceShape> Read()
    {
        using var stream = typeof(ProvinceMap).Assembly.GetManifestResourceStream("indonesia-provinces.svg")
            ?? throw new InvalidOperationException("The map is not in the assembly.");
        return [.. XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "path").Select(Shape)];
    }

    private static ProvinceShape Shape(XElement path)
    {
        var outline = (string)path.Attribute("d")!;
        var (left, right, top, bottom) = Largest(outline);
        return new ProvinceShape(Codes[(string)path.Attribute("id")!], Spaces().Replace(outline, " "), (left + right) / 2, (top + bottom) / 2, right - left);
    }

    // Relative moves and lines, upright and level ones, and closings are all that these outlines hold.
    private static (double Left, double Right, double Top, double Bottom) Largest(string outline)
    {
        var best = default((double Left, double Right, double Top, double Bottom));
        var part = (Left: 0.0, Right: 0.0, Top: 0.0, Bottom: 0.0);
        var (x, y, startX, startY, command) = (0.0, 0.0, 0.0, 0.0, 'm');
        var tokens = Tokens().Matches(outline).Select(match => match.Value).ToList();
        for (var at = 0; at < tokens.Count;)
        {
            var begins = false;
            if (char.IsLetter(tokens[at][0]))
            {
                command = tokens[at++][0];
                if (command is 'z' or 'Z')
                {
                    best = Area(part) > Area(best) ? part : best;
                    (x, y) = (startX, startY);
                    continue;
                }

                begins = command is 'm' or 'M';
            }

            double Next() => double.Parse(tokens[at++], CultureInfo.InvariantCulture);
            (x, y) = command switch
            {
                'm' or 'l' => (x + Next(), y + Next()),
                'M' or 'L' => (Next(), Next()),
                'h' => (x + Next(), y),
                'H' => (Next(), y),
                'v' => (x, y + Next()),
                'V' => (x, Next()),
                _ => throw new InvalidOperationException($"The map holds '{command}', which is not read."),
            };
            if (begins)
                (startX, startY) = (x, y);
            part = begins ? (x, x, y, y) : (Math.Min(part.Left, x), Math.Max(part.Right, x), Math.Min(part.Top, y), Math.Max(part.Bottom, y));
        }

        return Area(part) > Area(best) ? part : best;
    }

    private static double Area((double Left, double Right, double Top, double Bottom) box) => (box.Right - box.Left) * (box.Bottom - box.Top);

    [GeneratedRegex("[a-zA-Z]|-?[0-9]*\\.?[0-9]+(?:e-?[0-9]+)?")]
    private static partial Regex Tokens();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
