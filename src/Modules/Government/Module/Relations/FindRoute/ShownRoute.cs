using MerajutASA.Modules.Government.Relations.Web;

namespace MerajutASA.Modules.Government.Relations.FindRoute;

/// <summary>A way from one thing to another: each thing on it, and the tie to the next.</summary>
internal sealed record ShownRoute(IReadOnlyList<Party> Path, IReadOnlyList<WebEdge> Steps, IReadOnlyDictionary<Party, PartyLine> Lines);
