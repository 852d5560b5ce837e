using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Engine;

/// <summary>A test with a database of its own on the engine under test.</summary>
public abstract class DocumentsTest : IAsyncLifetime
{
    protected MongoClient Client { get; private set; } = null!;

    protected IMongoDatabase Database { get; private set; } = null!;

    protected IMongoCollection<BsonDocument> Things => Database.GetCollection<BsonDocument>("things");

    public async ValueTask InitializeAsync()
    {
        Client = await DocumentsEngine.ClientAsync();
        Database = Client.GetDatabase($"contract_{Guid.NewGuid():N}");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Client.DropDatabaseAsync(Database.DatabaseNamespace.DatabaseName);
    }

    protected static BsonDocument Json(string json) => BsonDocument.Parse(json);

    protected Task FillAsync(params string[] documents) => Things.InsertManyAsync(documents.Select(Json));

    /// <summary>The ids that a query finds, in the order found.</summary>
    protected async Task<string> IdsAsync(string filter, string? sort = null) =>
        string.Join(' ', (await Things.Find(Json(filter)).Sort(sort is null ? null : Json(sort)).ToListAsync()).Select(x => x["_id"]));

    /// <summary>How the engine refuses a command: its code and the code's name.</summary>
    protected async Task<(int Code, string Name)> RefusalAsync(string command)
    {
        var refused = await Assert.ThrowsAnyAsync<MongoCommandException>(() => Database.RunCommandAsync<BsonDocument>(Json(command)));
        return (refused.Code, refused.CodeName);
    }
}
