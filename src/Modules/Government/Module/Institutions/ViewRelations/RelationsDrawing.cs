using MerajutASA.Ui.Webs;

namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>
/// Lays a view out: the opened region in the middle, its regions on a ring with as much room as each needs, institutions around their
/// district like seeds in a sunflower. The same view is always the same picture.
/// </summary>
internal sealed class RelationsDrawing(RelationsView view, RelationsWords words)
{
    private const double GoldenAngle = 2.399963;
    private const double SeedGap = 15;
    private const double SeedSize = 9;
    private const double CenterSize = 26;
    private const double DistrictSize = 14;
    private const double LabelRoom = 62;
    private const double LabelGap = 20;

    public WebPicture Picture()
    {
        var (nodes, edges) = (new List<WebNode>(), new List<WebEdge>());
        var middle = new WebPoint(0, 0);
        var rooms = view.Hubs.Select(Room).ToList();
        // An arc is longer than the straight line between its ends: a little more than the sum of all.
        var ring = Math.Max(rooms.DefaultIfEmpty(0).Max() + CenterSize + LabelGap, 2 * rooms.Sum() / 5.2);
        var (turn, number) = (-Math.PI / 2, 0);
        for (var i = 0; i < view.Hubs.Count; i++)
        {
            var half = Math.PI * rooms[i] / rooms.Sum();
            turn += i == 0 ? 0 : half;
            var at = new WebPoint(ring * Math.Cos(turn), ring * Math.Sin(turn));
            turn += half;
            edges.Add(new WebEdge(middle, at));
            nodes.Add(Hub(view.Hubs[i], at));
            foreach (var (institution, seed) in view.Hubs[i].Institutions.Select((institution, seed) => (institution, seed)))
            {
                var place = Seed(at, seed);
                edges.Add(new WebEdge(at, place));
                nodes.Add(Institution(institution, place, ++number));
            }
        }

        nodes.Insert(0, new WebNode(middle, CenterSize, words.Name(view.Center)) { Label = words.Name(view.Center), LabelBelow = CenterSize + LabelGap });
        return new WebPicture(nodes, edges);
    }

    private WebNode Hub(RelationHub hub, WebPoint at) => new(at, Size(hub), words.Hub(hub))
    {
        Label = words.Name(hub.Code),
        LabelBelow = hub.Institutions.Count == 0 ? Size(hub) + LabelGap : Reach(hub) + LabelGap,
        Mark = hub.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Href = hub.Institutions.Count == 0 ? words.Opens(hub.Code) : null,
    };

    private WebNode Institution(RelatedInstitution institution, WebPoint at, int number) => new(at, SeedSize, words.Institution(institution, number))
    {
        Mark = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Href = words.Page(institution),
        Colour = RelationsWords.Colour(institution.Kind),
        Shape = RelationsWords.Shape(institution.Kind),
        Hollow = institution.State != Contracts.InstitutionState.Active,
    };

    private static WebPoint Seed(WebPoint hub, int seed)
    {
        var (far, angle) = (SeedGap * Math.Sqrt(seed + 5), seed * GoldenAngle);
        return new WebPoint(hub.X + (far * Math.Cos(angle)), hub.Y + (far * Math.Sin(angle)));
    }

    private static double Size(RelationHub hub) => hub.Institutions.Count > 0 ? DistrictSize : Math.Min(46, 12 + (2 * Math.Sqrt(hub.Count)));

    private static double Reach(RelationHub hub) => (SeedGap * Math.Sqrt(hub.Institutions.Count + 5)) + SeedSize;

    /// <summary>Half of the ring that a region takes, with its name.</summary>
    private static double Room(RelationHub hub) => Math.Max(LabelRoom, (hub.Institutions.Count == 0 ? Size(hub) : Reach(hub)) + LabelGap);
}
