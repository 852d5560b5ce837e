using MerajutASA.Infrastructure.Graph;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Graph;

/// <summary>
/// One graph for the contract tests: that of <c>MERAJUT_CONTRACT_GRAPH</c> (the address of who may write, FalkorDB or Neo4j) when
/// it is given, else the embedded one.
/// </summary>
public sealed class GraphFixture : IAsyncLifetime
{
    private EmbeddedGraph? _embedded;

    public string Reader { get; private set; } = "";

    public string Writer { get; private set; } = "";

    /// <summary>A label that no other run has used.</summary>
    public string Label { get; } = $"Contract{Guid.NewGuid():N}";

    internal GraphHouse House { get; private set; } = null!;

    /// <summary>FalkorDB prints numbers with 15 digits.</summary>
    internal bool IsFalkor => Writer.StartsWith("falkor", StringComparison.Ordinal);

    internal GraphHouse With(params GraphText[] texts) => new(Reader, Writer, texts);

    public async ValueTask InitializeAsync()
    {
        var given = Environment.GetEnvironmentVariable("MERAJUT_CONTRACT_GRAPH");
        if (string.IsNullOrEmpty(given))
            _embedded = await EmbeddedGraph.StartAsync();
        Reader = given is { Length: > 0 } ? given : _embedded!.Reader;
        Writer = given is { Length: > 0 } ? given : _embedded!.Writer;
        House = With();
        await House.RunAsync($"CREATE (:{Label})", writes: true);
    }

    public async ValueTask DisposeAsync()
    {
        await House.RunAsync($"MATCH (n:{Label}) DETACH DELETE n", writes: true);
        await House.DisposeAsync();
        if (_embedded is not null)
            await _embedded.DisposeAsync();
    }
}
