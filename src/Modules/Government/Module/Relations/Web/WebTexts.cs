using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Relations.Web;

/// <summary>
/// What the pages about relations ask of the graph; each runs unchanged on FalkorDB and on Neo4j. Officers and administrators ask for a region,
/// staff and heads for what surrounds the own institution. Ids come back, and PostgreSQL's policies say once more which of them are shown.
/// Over is what ended before <c>$today</c>, a number such as 20260131; 0 has no end.
/// </summary>
internal static class WebTexts
{
    public const string Institutions = "government.web-institutions";
    public const string Belonging = "government.web-belonging";
    public const string Parties = "government.web-parties";
    public const string Runs = "government.web-runs";
    public const string About = "government.web-about";
    public const string Offices = "government.web-offices";
    public const string OfficesOfFoundations = "government.web-offices-of-foundations";
    public const string OfficesOfParties = "government.web-offices-of-parties";
    public const string Gifts = "government.web-gifts";
    public const string AroundOwn = "government.web-around-own";
    public const string BeyondOwn = "government.web-beyond-own";
    public const string BothSides = "government.conflicts-both-sides";
    public const string GiverOnBoard = "government.conflicts-giver-on-board";
    public const string TwoOrgans = "government.conflicts-two-organs";

    /// <summary>How many ties away a question about one thing may lead.</summary>
    public const int MostReach = 3;

    /// <summary>More than a picture holds.</summary>
    public const int MostTies = 5_000;

    private const string Ties = "BELONGS_TO|PARTY_TO|RUNS|ABOUT|SERVES_ON|GIVES_AS";

    private static readonly PartyKind[] Kinds =
        [PartyKind.Institution, PartyKind.Foundation, PartyKind.Supporter, PartyKind.Programme, PartyKind.Agreement, PartyKind.Person];

    private const string Told = "RETURN DISTINCT labels(a)[0] AS fromKind, a.id AS from, type(e) AS type, labels(b)[0] AS toKind, b.id AS to";

    private const string Types = "['BELONGS_TO', 'PARTY_TO', 'RUNS', 'ABOUT', 'SERVES_ON', 'GIVES_AS']";

    public static IReadOnlyList<GraphText> All { get; } =
    [
        Regional(Institutions, $"MATCH (i:Institution) WHERE {Within("i")} AND i.state <> 'closed' RETURN i.id AS id, i.region AS region ORDER BY id"),
        Regional(Belonging, $"MATCH (a:Institution)-[e:BELONGS_TO]->(b:Foundation) WHERE {Within("a")}\n{Told}"),
        Regional(Parties, $"MATCH (a)-[e:PARTY_TO]->(b:Agreement) WHERE {Within("b")} AND {Stands("b")}\n{Told}"),
        Regional(Runs, $"MATCH (a)-[e:RUNS]->(b:Programme) WHERE {Within("b")} AND {Stands("b")}\n{Told}"),
        Regional(About, $"MATCH (a:Agreement)-[e:ABOUT]->(b:Programme) WHERE {Within("a")} AND {Stands("a")}\n{Told}"),
        OfPeople(Offices, $"MATCH (a:Person)-[e:SERVES_ON]->(b) WHERE {Within("e")} AND {Stands("e")}\n{Told}"),
        OfPeople(
            OfficesOfFoundations,
            $"MATCH (i:Institution)-[:BELONGS_TO]->(b:Foundation)<-[e:SERVES_ON]-(a:Person) WHERE {Within("i")} AND {Stands("e")}\n{Told}"),
        OfPeople(
            OfficesOfParties,
            $"MATCH (g:Agreement)<-[:PARTY_TO]-(b)<-[e:SERVES_ON]-(a:Person) WHERE {Within("g")} AND {Stands("g")} AND {Stands("e")}\n{Told}"),
        OfPeople(Gifts, $"MATCH (g:Agreement)<-[:PARTY_TO]-(b:Supporter)<-[e:GIVES_AS]-(a:Person) WHERE {Within("g")} AND {Stands("g")}\n{Told}"),
        .. Kinds.SelectMany(kind => Enumerable.Range(1, MostReach).Select(reach => AroundOf(kind, reach))),
        GraphText.Read(
            AroundOwn,
            $"MATCH (own:Institution)-[e]-(x) WHERE own.id = $scopeInstitution AND type(e) IN {Types} AND {Stands("x")}\n{Ends}",
            DataClass.Internal),
        GraphText.Read(
            BeyondOwn,
            $"""
            MATCH (own:Institution)-[first]-(middle)-[e]-(x)
            WHERE own.id = $scopeInstitution AND type(first) IN {Types} AND {Stands("middle")} AND type(e) IN {Types} AND {Stands("x")} AND {Stands("e")}
            {Ends}
            """,
            DataClass.Internal),
        Conflict(
            BothSides,
            "MATCH (p:Person)-[s:SERVES_ON]->(supporter:Supporter)-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-(recipient)",
            $"AND {Stands("s")}", "s.role AS first"),
        Conflict(
            GiverOnBoard,
            "MATCH (p:Person)-[:GIVES_AS]->(supporter:Supporter)-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-(recipient)",
            "", "'giver' AS first"),
        OfPeople(
            TwoOrgans,
            $"""
            MATCH (p:Person)-[s:SERVES_ON]->(f:Foundation)<-[t:SERVES_ON]-(p)
            WHERE s.id <> t.id AND {Within("f")} AND {Stands("s")} AND {Stands("t")}
              AND ((s.role = 'patron' AND t.role <> 'patron') OR (s.role = 'supervisor' AND NOT t.role IN ['patron', 'supervisor']))
            RETURN DISTINCT p.id AS person, f.id AS foundation, s.role AS first, t.role AS second ORDER BY person, foundation
            """),
    ];

    /// <summary>The ties at most so many steps away from one thing.</summary>
    public static string Around(PartyKind kind, int reach) => $"government.web-around-{Codes.Of(kind)}-{reach}";

    // Institutions and agreements end the way where they are out of scope; of what is known to the public the ways go on. A thing with a thousand
    // ties is not followed along each of the ways to it: where those are that the last step leaves from is asked first, each once.
    private static GraphText AroundOf(PartyKind kind, int reach) => Regional(
        Around(kind, reach),
        $$"""
        MATCH (n:{{kind}} {id: $id}){{(reach == 1 ? "" : $"-[:{Ties}*0..{reach - 1}]-(m)\nWHERE {Stands("m")} AND {Open("m")}")}}
        WITH DISTINCT {{(reach == 1 ? "n AS m" : "m")}}
        MATCH (m)-[e:{{Ties}}]-(x) WHERE {{Stands("e")}} AND {{Stands("x")}} AND {{Open("x")}}
        WITH DISTINCT e LIMIT {{MostTies}}
        {{Ends}}
        """);

    private static string Open(string name) => $"(NOT ({name}:Institution OR {name}:Agreement) OR ({name}.region >= $scopeLow AND {name}.region < $scopeHigh))";

    private static string Ends =>
        "RETURN DISTINCT labels(startNode(e))[0] AS fromKind, startNode(e).id AS from, type(e) AS type, labels(endNode(e))[0] AS toKind, endNode(e).id AS to";

    private static string Within(string name) => $"{name}.region >= $scopeLow AND {name}.region < $scopeHigh AND {name}.region >= $low AND {name}.region < $high";

    private static string Stands(string name) => $"(coalesce({name}.until, 0) = 0 OR {name}.until >= $today)";

    private static GraphText Regional(string name, string cypher) => GraphText.Read(name, cypher, DataClass.Internal) with { ForAdministrators = true };

    private static GraphText OfPeople(string name, string cypher) => GraphText.Read(name, cypher, DataClass.Confidential);

    /// <summary>Somebody on the giving side who also sits on the board of the receiving foundation, or of the foundation of the receiving institution.</summary>
    private static GraphText Conflict(string name, string giving, string standing, string first) => OfPeople(
        name,
        $"""
        {giving}
        WHERE {Within("a")} AND {Stands("a")} AND recipient.id <> supporter.id {standing}
        MATCH (p)-[t:SERVES_ON]->(f:Foundation)
        WHERE {Stands("t")} AND (f.id = recipient.id OR (recipient)-[:BELONGS_TO]->(f))
        RETURN DISTINCT p.id AS person, supporter.id AS supporter, a.id AS agreement, labels(recipient)[0] AS recipientKind, recipient.id AS recipient,
          f.id AS foundation, {first}, t.role AS second ORDER BY person, agreement
        """);
}
