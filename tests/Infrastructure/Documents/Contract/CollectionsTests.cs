using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class CollectionsTests : DocumentsTest
{
    [Fact]
    public async Task Collections_are_listed_by_database_and_name()
    {
        await FillAsync("{_id: 1}");
        await Database.GetCollection<BsonDocument>("others").InsertOneAsync(Json("{_id: 1}"));

        Assert.Equal(["others", "things"], (await (await Database.ListCollectionNamesAsync()).ToListAsync()).Order());
        var found = await (await Database.ListCollectionsAsync(new ListCollectionsOptions { Filter = Json("{name: 'things'}") })).SingleAsync();
        Assert.Equal("collection", found["type"].AsString);
    }

    [Fact]
    public async Task A_dropped_collection_is_gone_with_all_that_was_in_it()
    {
        await FillAsync("{_id: 1}");
        await Database.DropCollectionAsync("things");
        await Database.DropCollectionAsync("things");

        Assert.Empty(await (await Database.ListCollectionNamesAsync()).ToListAsync());
        Assert.Equal("", await IdsAsync("{}"));
    }

    [Fact]
    public async Task A_database_is_dropped_and_its_neighbour_is_not()
    {
        var neighbour = Client.GetDatabase(Database.DatabaseNamespace.DatabaseName + "2");
        await FillAsync("{_id: 1}");
        await neighbour.GetCollection<BsonDocument>("things").InsertOneAsync(Json("{_id: 2}"));

        await Client.DropDatabaseAsync(Database.DatabaseNamespace.DatabaseName);

        Assert.Equal("", await IdsAsync("{}"));
        Assert.Equal(1, await neighbour.GetCollection<BsonDocument>("things").CountDocumentsAsync(Json("{}")));
        await Client.DropDatabaseAsync(neighbour.DatabaseNamespace.DatabaseName);
    }

    [Fact]
    public async Task The_indexes_of_a_collection_that_is_not_there_are_none()
    {
        Assert.Empty(await (await Things.Indexes.ListAsync()).ToListAsync());
        Assert.Equal((26, "NamespaceNotFound"), await RefusalAsync("{listIndexes: 'things'}"));
    }
}
