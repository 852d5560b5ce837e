using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Relations.ViewWeb;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Webs;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Relations.Web;

/// <summary>A web as the picture and its list show it, in the reader's language and with the links that the reader may follow.</summary>
internal sealed class WebWords(Actor actor, RegionTree regions, IStringLocalizer<Texts> texts)
{
    private static readonly Dictionary<PartyKind, (int Colour, WebShape Shape)> Signs = new()
    {
        [PartyKind.Institution] = (1, WebShape.Circle),
        [PartyKind.Foundation] = (3, WebShape.Hexagon),
        [PartyKind.Supporter] = (2, WebShape.Square),
        [PartyKind.Programme] = (5, WebShape.Triangle),
        [PartyKind.Agreement] = (7, WebShape.Diamond),
        [PartyKind.Person] = (4, WebShape.Pentagon),
    };

    public IReadOnlyList<LiveKind> Kinds(ShownWeb web) =>
    [
        .. Signs.Where(sign => web.Lines.Keys.Any(party => party.Kind == sign.Key))
            .Select(sign => new LiveKind(sign.Key.ToString(), texts[$"Kind.{sign.Key}"], sign.Value.Colour, sign.Value.Shape)),
    ];

    public IReadOnlyList<LiveNode> Nodes(ShownWeb web)
    {
        var network = new Network(web.Lines.Keys, web.Edges);
        var places = WebLayout.Place(network);
        return
        [
            .. web.Lines.Values.Select(line => new LiveNode(
                    line.Party.ToString(), line.Party.Kind.ToString(), texts.Called(line.Party, line), Told(line), places[line.Party].X, places[line.Party].Y,
                    WebLayout.Size(network.Degree(line.Party)), Href(line.Party)))
                .OrderByDescending(node => node.Size).ThenBy(node => node.Name, StringComparer.CurrentCulture),
        ];
    }

    public IReadOnlyList<LiveEdge> Edges(ShownWeb web) =>
        [.. web.Edges.Select(edge => new LiveEdge(edge.From.ToString(), edge.Type, edge.To.ToString(), texts[$"Tie.{edge.Type}"]))];

    /// <summary>Only what the reader may open: other institutions' entries are not there for staff and heads.</summary>
    public string? Href(Party party) => party.Kind switch
    {
        PartyKind.Person => actor.Role is Role.SocialOfficer or Role.LksaHead ? RelationPaths.Of(party) : null,
        PartyKind.Institution when actor.Role is Role.LksaHead or Role.LksaStaff => party.Id == actor.Institution ? RelationPaths.Of(party) : null,
        _ => RelationPaths.Of(party),
    };

    public string Place(string code) => code.Length == 0 ? "" : regions.NameOf(RegionCode.UpTo(code, RegionLevel.Regency), RegionLevel.Regency);

    private string Told(PartyLine line) => line.RegionCode.Length == 0 ? texts[$"Kind.{line.Party.Kind}"] : texts["KindIn", texts[$"Kind.{line.Party.Kind}"], Place(line.RegionCode)];
}
