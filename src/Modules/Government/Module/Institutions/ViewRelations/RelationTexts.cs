using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;

namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>
/// What the page asks of the graph. Officers see their region and administrators the register, as in the register itself; staff and heads
/// see their own institution and who is active near it. Where a safe house lies is told to nobody but those over it and in it.
/// </summary>
internal static class RelationTexts
{
    public const string Provinces = "government.institutions-by-province";
    public const string Regencies = "government.institutions-by-regency";
    public const string Regency = "government.institutions-of-regency";
    public const string AroundOwn = "government.institutions-around-own";

    private const string Within =
        """
        WHERE i.region >= $scopeLow AND i.region < $scopeHigh AND i.region >= $low AND i.region < $high
          AND ($kind = '' OR i.kind = $kind) AND ($state = '' OR i.state = $state)
        """;

    private const string Counted = "RETURN hub.code AS code, count(i) AS count ORDER BY code";

    private const string Told = "RETURN i.id AS id, i.name AS name, i.kind AS kind, i.state AS state, district.code AS district ORDER BY district, name, id";

    public static IReadOnlyList<GraphText> All { get; } =
    [
        OfRegions(Provinces, $"MATCH (i:Institution)-[:LIES_IN]->(:Region)-[:PART_OF]->(:Region)-[:PART_OF]->(hub:Region)\n{Within}\n{Counted}"),
        OfRegions(Regencies, $"MATCH (i:Institution)-[:LIES_IN]->(:Region)-[:PART_OF]->(hub:Region)\n{Within}\n{Counted}"),
        OfRegions(Regency, $"MATCH (i:Institution)-[:LIES_IN]->(district:Region)\n{Within}\n{Told}"),
        GraphText.Read(
            AroundOwn,
            $"""
            MATCH (own:Institution)-[:LIES_IN]->(:Region)-[:PART_OF]->(regency:Region) WHERE own.id = $scopeInstitution
            MATCH (i:Institution)-[:LIES_IN]->(district:Region)-[:PART_OF]->(near:Region)
            WHERE near.code = regency.code
              AND (i.id = own.id OR (i.state = 'active' AND i.kind <> 'safe-house' AND ($kind = '' OR i.kind = $kind)))
            {Told}
            """,
            DataClass.Internal),
    ];

    private static GraphText OfRegions(string name, string cypher) => GraphText.Read(name, cypher, DataClass.Internal) with { ForAdministrators = true };
}
