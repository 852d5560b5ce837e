using MerajutASA.Ui.Webs;

namespace MerajutASA.Modules.Government.Relations.Web;

/// <summary>
/// Places each thing: groups side by side, the best connected in the middle of its group and the others around it like seeds in a sunflower.
/// The same web is always the same picture.
/// </summary>
internal static class WebLayout
{
    private const double GoldenAngle = 2.399963;
    private const double Gap = 64;

    public static IReadOnlyDictionary<Party, WebPoint> Place(Network network)
    {
        var places = new Dictionary<Party, WebPoint>();
        var taken = new List<(WebPoint At, double Reach)>();
        foreach (var group in network.Communities())
        {
            var reach = Gap * Math.Sqrt(group.Count + 1);
            var middle = Free(taken, reach);
            taken.Add((middle, reach));
            foreach (var (node, seed) in group.OrderByDescending(network.Degree).ThenBy(node => node.Kind).ThenBy(node => node.Id).Select((node, seed) => (node, seed)))
            {
                var (far, angle) = (Gap * Math.Sqrt(seed), seed * GoldenAngle);
                places[node] = new WebPoint(Math.Round(middle.X + (far * Math.Cos(angle)), 1), Math.Round(middle.Y + (far * Math.Sin(angle)), 1));
            }
        }

        return places;
    }

    public static double Size(int ties) => Math.Round(Math.Min(44, 14 + (3 * Math.Sqrt(ties))), 1);

    /// <summary>The nearest place to the middle of the picture that is free, along a spiral.</summary>
    private static WebPoint Free(List<(WebPoint At, double Reach)> taken, double reach)
    {
        for (var turn = 0; ; turn++)
        {
            var (far, angle) = (Gap * 1.5 * Math.Sqrt(turn), turn * GoldenAngle);
            var at = new WebPoint(far * Math.Cos(angle), far * Math.Sin(angle));
            if (taken.TrueForAll(other => Square(at.X - other.At.X) + Square(at.Y - other.At.Y) >= Square(reach + other.Reach)))
                return at;
        }
    }

    private static double Square(double number) => number * number;
}
