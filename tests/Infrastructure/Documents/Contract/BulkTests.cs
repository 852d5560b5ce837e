using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class BulkTests : DocumentsTest
{
    [Fact]
    public async Task A_bulk_of_all_kinds_reports_what_it_did()
    {
        await FillAsync("{_id: 1, n: 1}", "{_id: 2, n: 1}");

        var result = await Things.BulkWriteAsync(
        [
            new InsertOneModel<BsonDocument>(Json("{_id: 3, n: 3}")),
            new UpdateManyModel<BsonDocument>(Json("{n: 1}"), Json("{$inc: {n: 1}}")),
            new UpdateOneModel<BsonDocument>(Json("{_id: 9}"), Json("{$set: {n: 9}}")) { IsUpsert = true },
            new ReplaceOneModel<BsonDocument>(Json("{_id: 2}"), Json("{n: 22}")),
            new DeleteOneModel<BsonDocument>(Json("{_id: 1}")),
        ]);

        Assert.Equal((1, 3, 3, 1), (result.InsertedCount, result.MatchedCount, result.ModifiedCount, result.DeletedCount));
        Assert.Equal((2, 9), (Assert.Single(result.Upserts).Index, Assert.Single(result.Upserts).Id.ToInt32()));
        Assert.Equal("2 3 9", await IdsAsync("{}"));
    }

    [Theory]
    [InlineData(true, "1 2")]
    [InlineData(false, "1 2 3")]
    public async Task The_order_decides_whether_a_bulk_goes_on_behind_an_error(bool ordered, string ids)
    {
        await FillAsync("{_id: 1, n: 'x'}");

        var refused = await Assert.ThrowsAsync<MongoBulkWriteException<BsonDocument>>(() => Things.BulkWriteAsync(
            [
                new UpdateOneModel<BsonDocument>(Json("{_id: 2}"), Json("{$set: {n: 2}}")) { IsUpsert = true },
                new UpdateOneModel<BsonDocument>(Json("{_id: 1}"), Json("{$inc: {n: 1}}")),
                new UpdateOneModel<BsonDocument>(Json("{_id: 3}"), Json("{$set: {n: 3}}")) { IsUpsert = true },
            ],
            new BulkWriteOptions { IsOrdered = ordered }));

        Assert.Equal((1, 14), (Assert.Single(refused.WriteErrors).Index, Assert.Single(refused.WriteErrors).Code));
        Assert.Equal(ids, await IdsAsync("{}"));
    }

    [Fact]
    public async Task One_or_all_that_match_are_deleted()
    {
        await FillAsync("{_id: 1, n: 1}", "{_id: 2, n: 1}", "{_id: 3, n: 1}", "{_id: 4, n: 2}");

        Assert.Equal(1, (await Things.DeleteOneAsync(Json("{n: 1}"))).DeletedCount);
        Assert.Equal(2, (await Things.DeleteManyAsync(Json("{n: 1}"))).DeletedCount);
        Assert.Equal(0, (await Things.DeleteManyAsync(Json("{n: 1}"))).DeletedCount);
        Assert.Equal("4", await IdsAsync("{}"));
    }

    [Fact]
    public async Task Counting_and_distinct_values_follow_a_query()
    {
        await FillAsync("{_id: 1, n: 1, t: ['a', 'b']}", "{_id: 2, n: 1.0, t: ['b']}", "{_id: 3, n: 2}", "{_id: 4, t: 'c'}");

        Assert.Equal(2, await Things.CountDocumentsAsync(Json("{n: 1}")));
        Assert.Equal(1, await Things.CountDocumentsAsync(Json("{}"), new CountOptions { Skip = 1, Limit = 1 }));
        Assert.Equal(4, await Things.EstimatedDocumentCountAsync());
        Assert.Equal(2, (await Database.RunCommandAsync<BsonDocument>(Json("{count: 'things', query: {n: 1}}")))["n"].ToInt32());
        Assert.Equal(["a", "b", "c"], (await (await Things.DistinctAsync<string>("t", Json("{}"))).ToListAsync()).Order());
        Assert.Equal([1, 2], (await (await Things.DistinctAsync<int>("n", Json("{n: {$exists: true}}"))).ToListAsync()).Order());
    }
}
