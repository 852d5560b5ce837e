using MongoDB.Driver;

namespace MerajutASA.Infrastructure.Tests.Documents.Engine;

/// <summary>The engine under test: the one that MERAJUT_CONTRACT_MONGODB names, or an embedded one for the whole run.</summary>
public static class DocumentsEngine
{
    // Held on to: were it collected, its pipe would close and the engine with it.
    private static readonly Lazy<Task<EmbeddedEngine>> Embedded = new(() => EmbeddedEngine.StartAsync());
    private static readonly Lazy<Task<MongoClient>> Connected = new(async () => new MongoClient(await ConnectionStringAsync()));

    public static bool IsEmbedded { get; } = string.IsNullOrEmpty(Given);

    private static string? Given => Environment.GetEnvironmentVariable("MERAJUT_CONTRACT_MONGODB");

    public static async Task<string> ConnectionStringAsync() => IsEmbedded ? (await Embedded.Value).ConnectionString : Given!;

    public static Task<MongoClient> ClientAsync() => Connected.Value;
}
