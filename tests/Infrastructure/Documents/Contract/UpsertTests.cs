using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class UpsertTests : DocumentsTest
{
    private static readonly UpdateOptions Upsert = new() { IsUpsert = true };

    [Fact]
    public async Task An_upsert_inserts_what_the_query_and_the_update_say()
    {
        var result = await Things.UpdateOneAsync(
            Json("{_id: 7, a: 1, 'b.c': {$eq: 2}, d: {$gt: 5}}"), Json("{$set: {e: 3}, $setOnInsert: {f: 4}, $inc: {n: 1}}"), Upsert);

        Assert.Equal(7, result.UpsertedId.AsInt32);
        Assert.Equal(Json("{_id: 7, a: 1, b: {c: 2}, e: 3, f: 4, n: 1}"), await Things.Find(Json("{}")).SingleAsync());
    }

    [Fact]
    public async Task An_upsert_that_finds_something_changes_that()
    {
        await FillAsync("{_id: 7, a: 1}");

        var result = await Things.UpdateOneAsync(Json("{a: 1}"), Json("{$set: {e: 3}, $setOnInsert: {f: 4}}"), Upsert);

        Assert.Null(result.UpsertedId);
        Assert.Equal(Json("{_id: 7, a: 1, e: 3}"), await Things.Find(Json("{}")).SingleAsync());
    }

    [Fact]
    public async Task An_upsert_without_an_id_makes_one()
    {
        var result = await Things.UpdateOneAsync(Json("{a: 1}"), Json("{$set: {b: 2}}"), Upsert);

        Assert.True(result.UpsertedId.IsObjectId);
        Assert.Equal(result.UpsertedId, (await Things.Find(Json("{a: 1, b: 2}")).SingleAsync())["_id"]);
    }

    [Fact]
    public async Task A_replacement_keeps_the_id_and_nothing_else()
    {
        await FillAsync("{_id: 1, a: 1, b: 2}");

        var result = await Things.ReplaceOneAsync(Json("{a: 1}"), Json("{c: 3}"));

        Assert.Equal((1, 1), (result.MatchedCount, result.ModifiedCount));
        Assert.Equal(Json("{_id: 1, c: 3}"), await Things.Find(Json("{}")).SingleAsync());
    }

    [Fact]
    public async Task A_replacement_may_not_change_the_id()
    {
        await FillAsync("{_id: 1, a: 1}");

        var refused = await Assert.ThrowsAsync<MongoWriteException>(() => Things.ReplaceOneAsync(Json("{a: 1}"), Json("{_id: 2, a: 1}")));

        Assert.Equal(66, refused.WriteError.Code);
    }

    [Fact]
    public async Task A_replacement_is_inserted_when_asked_and_nothing_was_there()
    {
        var result = await Things.ReplaceOneAsync(Json("{_id: 5}"), Json("{_id: 5, a: 1}"), new ReplaceOptions { IsUpsert = true });

        Assert.Equal(5, result.UpsertedId.AsInt32);
        Assert.Equal("5", await IdsAsync("{a: 1}"));
    }

    [Fact]
    public async Task Find_and_update_gives_the_document_as_it_was_or_as_it_is_now()
    {
        await FillAsync("{_id: 1, n: 1}", "{_id: 2, n: 2}");
        var byGreatest = new FindOneAndUpdateOptions<BsonDocument> { Sort = Json("{n: -1}") };

        var before = await Things.FindOneAndUpdateAsync(Json("{}"), Json("{$inc: {n: 10}}"), byGreatest);
        byGreatest.ReturnDocument = ReturnDocument.After;
        byGreatest.Projection = Json("{n: 1, _id: 0}");
        var after = await Things.FindOneAndUpdateAsync(Json("{}"), Json("{$inc: {n: 10}}"), byGreatest);

        Assert.Equal(Json("{_id: 2, n: 2}"), before);
        Assert.Equal(Json("{n: 22}"), after);
    }

    [Fact]
    public async Task Find_and_update_upserts_replaces_and_deletes()
    {
        var made = await Things.FindOneAndUpdateAsync(
            Json("{_id: 1}"), Json("{$set: {a: 1}}"), new FindOneAndUpdateOptions<BsonDocument> { IsUpsert = true, ReturnDocument = ReturnDocument.After });
        var replaced = await Things.FindOneAndReplaceAsync(Json("{_id: 1}"), Json("{b: 2}"));
        var deleted = await Things.FindOneAndDeleteAsync(Json("{_id: 1}"));

        Assert.Equal(Json("{_id: 1, a: 1}"), made);
        Assert.Equal(Json("{_id: 1, a: 1}"), replaced);
        Assert.Equal(Json("{_id: 1, b: 2}"), deleted);
        Assert.Null(await Things.FindOneAndDeleteAsync(Json("{_id: 1}")));
    }
}
