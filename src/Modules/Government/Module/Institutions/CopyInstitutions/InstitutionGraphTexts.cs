using MerajutASA.Infrastructure.Graph;

namespace MerajutASA.Modules.Government.Institutions.CopyInstitutions;

/// <summary>The texts that keep institutions and their regions in the graph. Nothing in them is one engine's own.</summary>
internal static class InstitutionGraphTexts
{
    public const string Write = "government.write-institutions";
    public const string Leave = "government.leave-foundations";
    public const string Belong = "government.belong-to-foundations";
    public const string Remove = "government.remove-institutions";
    public const string RemoveRegions = "government.remove-empty-regions";
    public const string ReadBack = "government.read-back-institutions";

    public static IReadOnlyList<GraphText> All { get; } =
    [
        GraphText.Write(
            Write,
            """
            UNWIND $rows AS row
            MERGE (i:Institution {id: row.id})
            WITH i, row WHERE i.version IS NULL OR i.version <= row.version
            SET i.version = row.version, i.name = row.name, i.kind = row.kind, i.state = row.state, i.region = row.region
            MERGE (district:Region {code: row.district})
            MERGE (regency:Region {code: row.regency})
            MERGE (province:Region {code: row.province})
            MERGE (district)-[:PART_OF]->(regency)
            MERGE (regency)-[:PART_OF]->(province)
            MERGE (i)-[:LIES_IN]->(district)
            WITH i, district
            MATCH (i)-[old:LIES_IN]->(former:Region) WHERE former.code <> district.code
            DELETE old
            """)
            with
        { InstitutionNames = new HashSet<string> { "name" } },
        GraphText.Write(
            Leave,
            """
            UNWIND $rows AS row
            MATCH (i:Institution {id: row.id})-[old:BELONGS_TO]->(:Foundation) WHERE i.version = row.version
            DELETE old
            """) with
        { InstitutionNames = new HashSet<string> { "name" } },
        GraphText.Write(
            Belong,
            """
            UNWIND $rows AS row
            MATCH (i:Institution {id: row.id}) WHERE i.version = row.version AND row.foundation IS NOT NULL
            MERGE (f:Foundation {id: row.foundation})
            MERGE (i)-[:BELONGS_TO]->(f)
            """) with
        { InstitutionNames = new HashSet<string> { "name" } },
        GraphText.Write(Remove, "UNWIND $ids AS id MATCH (i:Institution {id: id}) DETACH DELETE i"),
        GraphText.Write(
            RemoveRegions,
            "MATCH (r:Region) WHERE NOT (r)<-[:LIES_IN]-(:Institution) AND NOT (r)<-[:PART_OF]-(:Region) AND NOT (r)<-[:WITHIN]-() DETACH DELETE r"),
        GraphText.ReadBack(
            ReadBack,
            """
            MATCH (i:Institution) WHERE i.id > $after AND i.version IS NOT NULL
            WITH i ORDER BY i.id LIMIT $most
            OPTIONAL MATCH (i)-[:LIES_IN]->(district:Region)-[:PART_OF]->(regency:Region)-[:PART_OF]->(province:Region)
            WITH i, collect(district.code + ' ' + regency.code + ' ' + province.code) AS places
            OPTIONAL MATCH (i)-[:BELONGS_TO]->(f:Foundation)
            WITH i, places, collect(f.id) AS foundations
            RETURN i.id AS id, i.version AS version, i.name AS name, i.kind AS kind, i.state AS state, i.region AS region, places, foundations
            ORDER BY id
            """),
    ];
}
