using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class IndexTests : DocumentsTest
{
    [Fact]
    public async Task An_index_is_made_listed_and_dropped()
    {
        await Things.Indexes.CreateManyAsync([Index("{a: 1, b: -1}"), Index("{c: 1}", new() { Unique = true, Name = "only-c" })]);

        var listed = await (await Things.Indexes.ListAsync()).ToListAsync();
        await Things.Indexes.DropOneAsync("only-c");
        var left = await (await Things.Indexes.ListAsync()).ToListAsync();

        Assert.Equal(["_id_", "a_1_b_-1", "only-c"], listed.Select(x => x["name"].AsString));
        Assert.True(listed[2]["unique"].AsBoolean);
        Assert.Equal(["_id_", "a_1_b_-1"], left.Select(x => x["name"].AsString));
    }

    [Fact]
    public async Task The_same_index_made_again_is_no_error_and_another_of_its_name_is()
    {
        await Things.Indexes.CreateOneAsync(Index("{a: 1}"));
        await Things.Indexes.CreateOneAsync(Index("{a: 1}"));

        var sameName = await Assert.ThrowsAsync<MongoCommandException>(() => Things.Indexes.CreateOneAsync(Index("{b: 1}", new() { Name = "a_1" })));
        var sameKey = await Assert.ThrowsAsync<MongoCommandException>(() => Things.Indexes.CreateOneAsync(Index("{a: 1}", new() { Name = "other" })));

        Assert.Equal((86, 85), (sameName.Code, sameKey.Code));
    }

    [Fact]
    public async Task A_unique_index_refuses_the_second_by_insert_and_by_update()
    {
        await Things.Indexes.CreateOneAsync(Index("{a: 1, b: 1}", new() { Unique = true }));
        await FillAsync("{_id: 1, a: 1, b: 1}", "{_id: 2, a: 1, b: 2}");

        var inserted = await Assert.ThrowsAsync<MongoWriteException>(() => Things.InsertOneAsync(Json("{_id: 3, a: 1, b: 2.0}")));
        var updated = await Assert.ThrowsAsync<MongoWriteException>(() => Things.UpdateOneAsync(Json("{_id: 1}"), Json("{$set: {b: 2}}")));

        Assert.Equal((11000, 11000), (inserted.WriteError.Code, updated.WriteError.Code));
        Assert.Contains("a_1_b_1", inserted.WriteError.Message, StringComparison.Ordinal);
        Assert.Equal("1 2", await IdsAsync("{a: 1}"));
    }

    [Fact]
    public async Task A_value_that_was_given_up_can_be_taken_by_another()
    {
        await Things.Indexes.CreateOneAsync(Index("{a: 1}", new() { Unique = true }));
        await FillAsync("{_id: 1, a: 1}");
        await Things.UpdateOneAsync(Json("{_id: 1}"), Json("{$set: {a: 2}}"));
        await FillAsync("{_id: 2, a: 1}");
        await Things.DeleteOneAsync(Json("{_id: 1}"));
        await FillAsync("{_id: 3, a: 2}");

        Assert.Equal("2 3", await IdsAsync("{}"));
    }

    [Fact]
    public async Task A_batch_that_breaks_uniqueness_within_itself_is_refused()
    {
        await Things.Indexes.CreateOneAsync(Index("{a: 1}", new() { Unique = true }));

        await Assert.ThrowsAsync<MongoBulkWriteException<BsonDocument>>(() => FillAsync("{_id: 1, a: 1}", "{_id: 2, a: 1}"));

        Assert.Equal("1", await IdsAsync("{}"));
    }

    [Fact]
    public async Task A_unique_index_on_what_is_not_unique_is_refused()
    {
        await FillAsync("{_id: 1, a: 1}", "{_id: 2, a: 1}");

        var refused = await Assert.ThrowsAsync<MongoCommandException>(() => Things.Indexes.CreateOneAsync(Index("{a: 1}", new() { Unique = true })));

        Assert.Equal((11000, "DuplicateKey"), (refused.Code, refused.CodeName));
        Assert.Single(await (await Things.Indexes.ListAsync()).ToListAsync());
    }

    [Fact]
    public async Task What_is_past_its_time_goes_and_the_rest_stays()
    {
        await Things.Indexes.CreateOneAsync(Index("{at: 1}", new() { ExpireAfter = TimeSpan.FromHours(1) }));
        await Things.InsertManyAsync(
        [
            new() { { "_id", "old" }, { "at", DateTime.UtcNow.AddHours(-2) } }, new() { { "_id", "fresh" }, { "at", DateTime.UtcNow } },
            new() { { "_id", "text" }, { "at", "1990" } }, new() { { "_id", "none" } },
        ]);

        await Eventually.TrueAsync(async () => await Things.CountDocumentsAsync(Json("{_id: 'old'}")) == 0);

        Assert.Equal("fresh none text", await IdsAsync("{}", "{_id: 1}"));
    }

    [Theory]
    [InlineData("{createIndexes: 'things', indexes: [{key: {a: 1}, name: 'a', foo: 1}]}", 197)]
    [InlineData("{createIndexes: 'things', indexes: [{key: {a: 'foo'}, name: 'a'}]}", 67)]
    [InlineData("{createIndexes: 'things', indexes: [{key: {a: 1, b: 1}, name: 'a', expireAfterSeconds: 5}]}", 67)]
    [InlineData("{dropIndexes: 'things', index: 'none'}", 27)]
    public async Task An_index_that_cannot_be_is_refused_by_code(string command, int code)
    {
        await FillAsync("{_id: 1}");

        Assert.Equal(code, (await RefusalAsync(command)).Code);
    }

    private static CreateIndexModel<BsonDocument> Index(string keys, CreateIndexOptions? options = null) => new(Json(keys), options);
}
