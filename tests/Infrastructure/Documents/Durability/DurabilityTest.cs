using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Durability;

/// <summary>A test with an engine of its own, which it may harm; skipped when the engine under test is not ours.</summary>
public abstract class DurabilityTest : IAsyncLifetime
{
    protected EmbeddedEngine Engine { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(DocumentsEngine.IsEmbedded, NamedSkips.NeedsTheEmbeddedEngine);
        Engine = await EmbeddedEngine.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Engine is null)
            return;
        // Its folder goes with it: what it said, where something failed.
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(await File.ReadAllTextAsync(Engine.Log));
        await Engine.DisposeAsync();
    }

    /// <summary>A client that gives up soon when the engine is away.</summary>
    protected MongoClient Connect(bool retryWrites = true, int patience = 20)
    {
        var settings = MongoClientSettings.FromConnectionString(Engine.ConnectionString);
        settings.ServerSelectionTimeout = TimeSpan.FromSeconds(patience);
        settings.RetryWrites = retryWrites;
        settings.ApplicationName = $"test-{Guid.NewGuid():N}";
        return new MongoClient(settings);
    }

    protected static IMongoCollection<BsonDocument> Things(MongoClient client) => client.GetDatabase("durability").GetCollection<BsonDocument>("things");
}
