using MerajutASA.Modules.Government.Relations.Web;

namespace MerajutASA.Modules.Government.Relations.ViewWeb;

/// <summary>What a picture of the web shows, with names.</summary>
/// <param name="Lines">Each thing.</param>
/// <param name="Edges">Ties between two of them.</param>
/// <param name="LeftOut">How many things a picture had no room for.</param>
internal sealed record ShownWeb(IReadOnlyDictionary<Party, PartyLine> Lines, IReadOnlyList<WebEdge> Edges, int LeftOut);
