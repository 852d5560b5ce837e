using MerajutASA.Infrastructure.Graph;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>
/// The texts that keep entries and offices in the graph, made from one pattern for each kind. Nothing in them is one engine's own. A thing
/// that another names before it came itself stands as a node without a version.
/// </summary>
internal static class RelationGraphTexts
{
    public const string RemoveSeats = "government.remove-seats";
    public const string ReadBackSeats = "government.read-back-seats";

    /// <summary>The edges that each kind of entry brings, and to what; away from the entry or towards it.</summary>
    public static IReadOnlyList<RelationTie> Ties { get; } =
    [
        new(PartyKind.Foundation, "WITHIN", PartyKind.Region, Away: true),
        new(PartyKind.Supporter, "WITHIN", PartyKind.Region, Away: true),
        new(PartyKind.Supporter, "GIVES_AS", PartyKind.Person, Away: false),
        new(PartyKind.Programme, "WITHIN", PartyKind.Region, Away: true),
        new(PartyKind.Programme, "RUNS", PartyKind.Institution, Away: false),
        new(PartyKind.Programme, "RUNS", PartyKind.Foundation, Away: false),
        new(PartyKind.Programme, "RUNS", PartyKind.Supporter, Away: false),
        new(PartyKind.Agreement, "WITHIN", PartyKind.Region, Away: true),
        new(PartyKind.Agreement, "PARTY_TO", PartyKind.Institution, Away: false),
        new(PartyKind.Agreement, "PARTY_TO", PartyKind.Foundation, Away: false),
        new(PartyKind.Agreement, "PARTY_TO", PartyKind.Supporter, Away: false),
        new(PartyKind.Agreement, "ABOUT", PartyKind.Programme, Away: true),
    ];

    public static IReadOnlyList<PartyKind> Entries { get; } = [PartyKind.Foundation, PartyKind.Supporter, PartyKind.Programme, PartyKind.Agreement];

    public static IReadOnlyList<PartyKind> Organisations { get; } = [PartyKind.Foundation, PartyKind.Supporter];

    public static IReadOnlyList<GraphText> All =>
    [
        .. Entries.SelectMany(OfEntry), .. Ties.Select(Tied), .. Organisations.Select(Seated),
        GraphText.Write(RemoveSeats, "UNWIND $ids AS id MATCH (:Person)-[s:SERVES_ON]->() WHERE s.id = id DELETE s"),
        GraphText.ReadBack(
            ReadBackSeats,
            """
            MATCH (p:Person)-[s:SERVES_ON]->(o) WHERE s.id > $after
            RETURN s.id AS id, s.version AS version, s.region AS region, s.role AS code, s.from AS from, s.until AS until,
              ['SERVES_ON ' + labels(o)[0] + ' ' + o.id + ' ' + p.id] AS ties
            ORDER BY id LIMIT $most
            """),
    ];

    public static IReadOnlyList<GraphKey> Keys => [.. Entries.Append(PartyKind.Person).Select(kind => new GraphKey(kind.ToString(), "id"))];

    public static string Write(PartyKind kind) => $"government.write-{Of(kind)}s";

    public static string Remove(PartyKind kind) => $"government.remove-{Of(kind)}s";

    public static string ReadBack(PartyKind kind) => $"government.read-back-{Of(kind)}s";

    public static string Tie(RelationTie tie) => $"government.tie-{Of(tie.Kind)}-{tie.Type.ToLowerInvariant().Replace('_', '-')}-{Of(tie.Other)}";

    public static string Seat(PartyKind organisation) => $"government.seat-on-{Of(organisation)}";

    private static string Of(PartyKind kind) => Infrastructure.Postgres.Codes.Of(kind);

    private static IEnumerable<GraphText> OfEntry(PartyKind kind)
    {
        // A foundation and a supporter stand at the other end of edges that are not theirs: those stay.
        var away = Types(kind, away: true);
        var towards = Types(kind, away: false);
        yield return GraphText.Write(
            Write(kind),
            $$"""
            UNWIND $rows AS row
            MERGE (n:{{kind}} {id: row.id})
            WITH n, row WHERE n.version IS NULL OR n.version <= row.version
            SET n.version = row.version, n.region = row.region, n.code = row.code, n.from = row.from, n.until = row.until
            WITH n
            OPTIONAL MATCH (n)-[away]->() WHERE type(away) IN [{{away}}]
            OPTIONAL MATCH (n)<-[towards]-() WHERE type(towards) IN [{{towards}}]
            DELETE away, towards
            """);
        yield return GraphText.Write(Remove(kind), $$"""UNWIND $ids AS id MATCH (n:{{kind}} {id: id}) DETACH DELETE n""");
        yield return GraphText.ReadBack(
            ReadBack(kind),
            $$"""
            MATCH (n:{{kind}}) WHERE n.id > $after AND n.version IS NOT NULL
            WITH n ORDER BY n.id LIMIT $most
            OPTIONAL MATCH (n)-[away]->(o) WHERE type(away) IN [{{away}}]
            WITH n, collect(type(away) + ' ' + labels(o)[0] + ' ' + coalesce(o.id, o.code)) AS outer
            OPTIONAL MATCH (n)<-[towards]-(o) WHERE type(towards) IN [{{towards}}]
            WITH n, outer, collect(type(towards) + ' ' + labels(o)[0] + ' ' + coalesce(o.id, o.code)) AS inner
            RETURN n.id AS id, n.version AS version, n.region AS region, coalesce(n.code, '') AS code, n.from AS from, n.until AS until, outer + inner AS ties
            ORDER BY id
            """);
    }

    private static string Types(PartyKind kind, bool away) =>
        string.Join(", ", Ties.Where(tie => tie.Kind == kind && tie.Away == away).Select(tie => $"'{tie.Type}'").Distinct().DefaultIfEmpty("'-'"));

    private static GraphText Tied(RelationTie tie)
    {
        var (key, above) = tie.Other == PartyKind.Region
            ? ("code", "MERGE (above:Region {code: edge.above})\nMERGE (o)-[:PART_OF]->(above)\n")
            : ("id", "");
        return GraphText.Write(
            Tie(tie),
            $$"""
            UNWIND $edges AS edge
            MATCH (n:{{tie.Kind}} {id: edge.id}) WHERE n.version = edge.version
            MERGE (o:{{tie.Other}} { {{key}}: edge.other})
            {{above}}MERGE {{(tie.Away ? $"(n)-[:{tie.Type}]->(o)" : $"(o)-[:{tie.Type}]->(n)")}}
            """);
    }

    private static GraphText Seated(PartyKind organisation) => GraphText.Write(
        Seat(organisation),
        $$"""
        UNWIND $rows AS row
        MERGE (p:Person {id: row.person})
        MERGE (o:{{organisation}} {id: row.organisation})
        MERGE (p)-[s:SERVES_ON {id: row.id}]->(o)
        WITH s, row WHERE s.version IS NULL OR s.version <= row.version
        SET s.version = row.version, s.region = row.region, s.role = row.code, s.from = row.from, s.until = row.until
        """);
}
