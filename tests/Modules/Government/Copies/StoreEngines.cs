using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MerajutASA.Infrastructure.Tests.Graph;
using MerajutASA.Testing.World;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Copies;

/// <summary>The stores of the register's copies: one engine each for a class of tests, emptied for each register.</summary>
public sealed class StoreEngines : IAsyncLifetime
{
    private EmbeddedGraph _graph = null!;
    private EmbeddedEngine _documents = null!;

    public async ValueTask InitializeAsync() => (_graph, _documents) = (await EmbeddedGraph.StartAsync(), await EmbeddedEngine.StartAsync());

    internal async Task<CopiedRegister> RegisterAsync()
    {
        var register = new CopiedRegister(await RegisterWorld.CreateAsync(more: (services, _) => AddTexts(services)
            .AddGraphAt(_graph.Reader, _graph.Writer)
            .AddDocumentsAt(_documents.ConnectionString.Replace("/?", $"/copies_{Guid.NewGuid():N}?authSource=admin&", StringComparison.Ordinal))));
        await register.TouchGraphAsync(CopiedRegister.Clear);
        return register;
    }

    internal static async Task<CopiedRegister> WithoutStoresAsync() =>
        new(await RegisterWorld.CreateAsync(more: (services, _) => AddTexts(services).AddGraphAt(null, null).AddDocumentsAt(null)));

    public async ValueTask DisposeAsync()
    {
        await _graph.DisposeAsync();
        await _documents.DisposeAsync();
    }

    private static IServiceCollection AddTexts(IServiceCollection services) => services
        .AddGraphText(GraphText.Write(CopiedRegister.Clear, "MATCH (n) DETACH DELETE n"))
        .AddGraphText(GraphText.Write(CopiedRegister.Cut, "MATCH (:Institution)-[edge:LIES_IN]->(:Region) DELETE edge"))
        .AddGraphText(GraphText.Write(CopiedRegister.CutTies, "MATCH ()-[edge]->() WHERE type(edge) IN ['WITHIN', 'PARTY_TO', 'SERVES_ON'] DELETE edge"))
        .AddGraphText(GraphText.ReadBack(
            CopiedRegister.Ties,
            """
            MATCH (a)-[edge]->(b) WHERE NOT type(edge) IN ['LIES_IN', 'PART_OF']
            RETURN coalesce(a.id, a.code) + ' ' + type(edge) + ' ' + coalesce(b.id, b.code) AS line ORDER BY line
            """))
        .AddGraphText(GraphText.ReadBack(
            CopiedRegister.Everything,
            "MATCH (n) UNWIND keys(n) AS key RETURN key + ' ' + toString(n[key]) AS line UNION ALL MATCH ()-[e]->() UNWIND keys(e) AS key RETURN key + ' ' + toString(e[key]) AS line"))
        .AddGraphText(GraphText.ReadBack(CopiedRegister.Places, "MATCH (i:Institution)-[:LIES_IN]->(d:Region) RETURN i.id + ' ' + d.code AS line ORDER BY line"))
        .AddGraphText(GraphText.ReadBack(CopiedRegister.Keys, "CALL db.indexes() YIELD label, properties RETURN label + ' ' + properties[0] AS line ORDER BY line"))
        .AddGraphText(GraphText.ReadBack(
            CopiedRegister.Regions, "MATCH (r:Region) OPTIONAL MATCH (r)-[:PART_OF]->(above:Region) RETURN r.code + ' ' + coalesce(above.code, '-') AS line ORDER BY line"));
}
