using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Durability;

public sealed class RestartTests : DurabilityTest
{
    [Fact]
    public async Task A_write_that_is_retried_after_a_crash_is_not_done_twice()
    {
        using var client = Connect();
        using var session = await client.StartSessionAsync();
        var database = client.GetDatabase("durability");
        var command = BsonDocument.Parse("{update: 'things', updates: [{q: {_id: 1}, u: {$inc: {n: 1}}, upsert: true}], txnNumber: NumberLong(1)}");
        var first = await database.RunCommandAsync<BsonDocument>(session, command.DeepClone().AsBsonDocument);

        await Engine.KillAsync();
        await Engine.StartAgainAsync();
        var second = await RetriedAsync(() => database.RunCommandAsync<BsonDocument>(session, command.DeepClone().AsBsonDocument));

        Assert.Equal(first["upserted"], second["upserted"]);
        Assert.Equal(1, (await Things(client).Find("{}").SingleAsync())["n"].ToInt32());
    }

    [Fact]
    public async Task The_driver_carries_a_write_over_a_crash_by_itself()
    {
        using var client = Connect(patience: 60);
        await Things(client).InsertOneAsync(BsonDocument.Parse("{_id: 1, n: 0}"));
        await Engine.KillAsync();

        var write = Things(client).UpdateOneAsync("{_id: 1}", "{$inc: {n: 1}}");
        await Engine.StartAgainAsync();

        Assert.Equal(1, (await write).ModifiedCount);
        Assert.Equal(1, (await Things(client).Find("{}").SingleAsync())["n"].ToInt32());
    }

    [Fact]
    public async Task Collections_and_indexes_outlive_a_crash()
    {
        using var client = Connect();
        await Things(client).Indexes.CreateOneAsync(new CreateIndexModel<BsonDocument>("{a: 1}", new CreateIndexOptions { Unique = true }));
        await client.GetDatabase("durability").GetCollection<BsonDocument>("dropped").InsertOneAsync(BsonDocument.Parse("{_id: 1}"));
        await client.GetDatabase("durability").DropCollectionAsync("dropped");

        await Engine.KillAsync();
        await Engine.StartAgainAsync();
        var names = await RetriedAsync(async () => await (await client.GetDatabase("durability").ListCollectionNamesAsync()).ToListAsync());

        Assert.Equal(["things"], names);
        Assert.Equal(["_id_", "a_1"], (await (await Things(client).Indexes.ListAsync()).ToListAsync()).Select(x => x["name"].AsString));
    }

    [Fact]
    public async Task Asked_to_stop_it_ends_well_and_keeps_everything()
    {
        using var client = Connect();
        await Things(client).InsertOneAsync(BsonDocument.Parse("{_id: 1}"));

        Assert.Equal(0, await Engine.StopAsync());
        await Engine.StartAgainAsync();

        Assert.Equal(1, await RetriedAsync(() => Things(client).CountDocumentsAsync("{}")));
    }

    /// <summary>The first call after a crash may still go to a connection that has died.</summary>
    private static async Task<T> RetriedAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (MongoConnectionException)
        {
            return await call();
        }
    }
}
