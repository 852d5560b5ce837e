using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Modules.Government.Relations;

namespace MerajutASA.Bench.Graph;

/// <summary>
/// A made-up web of 100,000 nodes and 500,000 edges in the product's own labels. Each institution belongs to a foundation; the other edges
/// are agreements' parties, offices and programmes, spread so that a few supporters are far better tied than most.
/// </summary>
internal sealed class GraphLoad(GraphGateway graph)
{
    private const int Batch = 5_000;

    private static readonly (PartyKind Kind, int Count)[] Sizes =
    [
        (PartyKind.Institution, 20_000), (PartyKind.Foundation, 15_000), (PartyKind.Supporter, 5_000), (PartyKind.Programme, 10_000), (PartyKind.Agreement, 30_000), (PartyKind.Person, 20_000),
    ];

    private static readonly (PartyKind From, string Type, PartyKind To, int Count)[] Ties =
    [
        (PartyKind.Institution, "BELONGS_TO", PartyKind.Foundation, 20_000), (PartyKind.Institution, "PARTY_TO", PartyKind.Agreement, 120_000),
        (PartyKind.Supporter, "PARTY_TO", PartyKind.Agreement, 120_000), (PartyKind.Foundation, "RUNS", PartyKind.Programme, 60_000),
        (PartyKind.Agreement, "ABOUT", PartyKind.Programme, 60_000), (PartyKind.Person, "SERVES_ON", PartyKind.Foundation, 120_000),
    ];

    // A sequence that repeats, so that two runs measure the same web.
#pragma warning disable CA5394
    private readonly Random _random = new(2026);

    /// <summary>An officer of the whole country: nothing is out of scope.</summary>
    public static Actor Officer { get; } = new()
    {
        AccountId = Guid.NewGuid(),
        SessionId = Guid.NewGuid(),
        Role = Role.SocialOfficer,
        Region = "",
        RoleVersion = 1,
        SecondFactor = true,
        SignedInAt = DateTimeOffset.UtcNow,
    };

    public static IReadOnlyList<GraphKey> Keys { get; } = [.. Sizes.Select(size => new GraphKey(size.Kind.ToString(), "id"))];

    public static IReadOnlyList<GraphText> Texts { get; } =
    [
        .. Sizes.Select(size => GraphText.Write(
            $"bench.add-{size.Kind.ToString().ToLowerInvariant()}", $$"""UNWIND $rows AS row CREATE (n:{{size.Kind}} {id: row.id, region: '33.74.01.1001', until: 0, bench: true})""")),
        .. Ties.Select(tie => GraphText.Write(
            Name(tie), $$"""UNWIND $rows AS row MATCH (a:{{tie.From}} {id: row.a}) MATCH (b:{{tie.To}} {id: row.b}) CREATE (a)-[:{{tie.Type}}]->(b)""")),
        GraphText.Write("bench.empty", "MATCH (n) WHERE n.bench = true WITH n LIMIT 5000 DETACH DELETE n"),
    ];

    public async Task FillAsync()
    {
        foreach (var (kind, count) in Sizes)
            await WriteAsync($"bench.add-{kind.ToString().ToLowerInvariant()}", Enumerable.Range(0, count).Select(at => new Dictionary<string, object?> { ["id"] = Id(kind, at) }));
        foreach (var tie in Ties)
            await WriteAsync(Name(tie), Enumerable.Range(0, tie.Count).Select(_ => new Dictionary<string, object?> { ["a"] = Any(tie.From), ["b"] = Any(tie.To) }));
    }

    public async Task EmptyAsync()
    {
        for (var left = Sizes.Sum(size => size.Count); left > 0; left -= Batch)
            await graph.WriteAsync(Actor.System("bench"), "bench.empty", new Dictionary<string, object?>());
    }

    public IEnumerable<Guid> Sample(PartyKind kind, int count) => Enumerable.Range(0, count).Select(_ => Any(kind)).ToList();

    // Supporters are far from alike: the square draws the first of them more often.
    private Guid Any(PartyKind kind)
    {
        var share = _random.NextDouble();
        return Id(kind, (int)((kind == PartyKind.Supporter ? share * share : share) * Sizes.First(size => size.Kind == kind).Count));
    }
#pragma warning restore CA5394

    private static Guid Id(PartyKind kind, int at) => new(at + 1, (short)kind, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 1]);

    private static string Name((PartyKind From, string Type, PartyKind To, int Count) tie) =>
        $"bench.tie-{tie.From.ToString().ToLowerInvariant()}-{tie.Type.ToLowerInvariant().Replace('_', '-')}-{tie.To.ToString().ToLowerInvariant()}";

    private async Task WriteAsync(string text, IEnumerable<Dictionary<string, object?>> rows)
    {
        foreach (var chunk in rows.Chunk(Batch))
            await graph.WriteAsync(Actor.System("bench"), text, new Dictionary<string, object?> { ["rows"] = chunk.Cast<object?>().ToList() });
    }
}
