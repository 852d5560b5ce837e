namespace MerajutASA.Modules.Government.Relations.Web;

/// <summary>The part of the web that the reader may see.</summary>
/// <param name="Lines">Each thing; people without names until these are asked for.</param>
/// <param name="Edges">Ties between two of them.</param>
/// <param name="Today">The day by which what is over was left out.</param>
internal sealed record SeenWeb(IReadOnlyDictionary<Party, PartyLine> Lines, IReadOnlyList<WebEdge> Edges, DateOnly Today)
{
    public Network Network() => new(Lines.Keys, Edges);

    /// <summary>From each supporter to whom it supports by an agreement that stands.</summary>
    public IReadOnlyList<(Party Supporter, Party Recipient, Party Agreement)> Supports()
    {
        var parties = Edges.Where(edge => edge.Type == "PARTY_TO").ToLookup(edge => edge.To, edge => edge.From);
        return
        [
            .. parties.SelectMany(agreement => agreement.Where(party => party.Kind == PartyKind.Supporter)
                .SelectMany(supporter => agreement.Where(party => party.Kind != PartyKind.Supporter).Select(recipient => (supporter, recipient, agreement.Key)))),
        ];
    }
}
