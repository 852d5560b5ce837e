using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Relations.Web;

namespace MerajutASA.Modules.Government.Relations.FindConflicts;

/// <summary>One person in two places that should be apart.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Person">Who.</param>
/// <param name="Foundation">On whose board.</param>
/// <param name="Supporter">Who gives; null within one foundation.</param>
/// <param name="Agreement">By what; null within one foundation.</param>
/// <param name="Recipient">Who receives; null within one foundation.</param>
/// <param name="First">The office with the supporter, or the first organ; null for a private giver.</param>
/// <param name="Second">The office on the foundation's board.</param>
internal sealed record Conflict(
    ConflictKind Kind, Party Person, Party Foundation, Party? Supporter, Party? Agreement, Party? Recipient, SeatRole? First, SeatRole Second)
{
    public IEnumerable<Party> Parties => new[] { Person, Foundation, Supporter, Agreement, Recipient }.OfType<Party>();

    public static Conflict OfAgreement(ConflictKind kind, GraphRow row) => new(
        kind, new Party(PartyKind.Person, Guid.Parse(row.Value<string>("person"))), new Party(PartyKind.Foundation, Guid.Parse(row.Value<string>("foundation"))),
        new Party(PartyKind.Supporter, Guid.Parse(row.Value<string>("supporter"))), new Party(PartyKind.Agreement, Guid.Parse(row.Value<string>("agreement"))),
        WebEdge.Party(row.Value<string>("recipientKind"), row.Value<string>("recipient")), Codes.Find<SeatRole>(row.Value<string>("first")), Codes.Parse<SeatRole>(row.Value<string>("second")));

    public static Conflict OfOrgans(GraphRow row) => new(
        ConflictKind.TwoOrgans, new Party(PartyKind.Person, Guid.Parse(row.Value<string>("person"))), new Party(PartyKind.Foundation, Guid.Parse(row.Value<string>("foundation"))),
        null, null, null, Codes.Parse<SeatRole>(row.Value<string>("first")), Codes.Parse<SeatRole>(row.Value<string>("second")));
}
