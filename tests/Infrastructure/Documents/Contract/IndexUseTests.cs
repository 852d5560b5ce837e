using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

/// <summary>An index is only one if looking things up reads fewer documents.</summary>
public sealed class IndexUseTests : DocumentsTest
{
    /// <summary>Each line: a query on 1,000 documents, and at most how many of them may be read for it.</summary>
    public static TheoryData<string, int> Queries => new()
    {
        { "{_id: 500}", 1 },
        { "{_id: {$in: [1, 2, 3]}}", 3 },
        { "{_id: {$gte: 990}}", 10 },
        { "{n: 500}", 1 },
        { "{n: {$in: [1, 2, 3, 4]}}", 4 },
        { "{n: {$gt: 100, $lte: 110}}", 11 },
        { "{$and: [{n: {$gte: 100}}, {n: {$lt: 105}}]}", 6 },
        { "{group: 3, at: {$gte: ISODate('2026-01-01T00:16:00Z')}}", 5 },
        { "{group: 3}", 100 },
        { "{tags: 'rare'}", 1 },
        { "{'sub.k': 77, n: {$exists: true}}", 1 },
    };

    [Theory, MemberData(nameof(Queries))]
    public async Task A_look_up_by_an_index_reads_only_what_it_needs(string query, int most)
    {
        await FillAsync();

        var explained = await ExplainAsync(query);

        Assert.InRange(explained["totalDocsExamined"].ToInt32(), explained["nReturned"].ToInt32(), most);
        Assert.NotEqual(0, explained["nReturned"].ToInt32());
    }

    [Fact]
    public async Task Without_an_index_everything_is_read()
    {
        await FillAsync();

        Assert.Equal(1000, (await ExplainAsync("{plain: 1}"))["totalDocsExamined"].ToInt32());
    }

    [Fact]
    public async Task An_index_made_later_and_one_dropped_take_effect()
    {
        await FillAsync();
        await Things.Indexes.CreateOneAsync(new CreateIndexModel<BsonDocument>(Json("{plain: 1}")));
        var with = await ExplainAsync("{plain: 1}");
        await Things.Indexes.DropOneAsync("plain_1");
        var without = await ExplainAsync("{plain: 1}");

        Assert.Equal((1, 1000), (with["totalDocsExamined"].ToInt32(), without["totalDocsExamined"].ToInt32()));
    }

    [Fact]
    public async Task An_index_follows_updates_and_deletes()
    {
        await FillAsync();
        await Things.UpdateOneAsync(Json("{n: 500}"), Json("{$set: {n: 5000}}"));
        await Things.DeleteOneAsync(Json("{n: 501}"));

        Assert.Equal(500, (await Things.Find(Json("{n: 5000}")).SingleAsync())["_id"].ToInt32());
        Assert.Equal("499 502", await IdsAsync("{n: {$gte: 499, $lte: 502}}"));
    }

    private async Task FillAsync()
    {
        foreach (var keys in (string[])["{n: 1}", "{group: 1, at: -1}", "{tags: 1}", "{'sub.k': 1}"])
            await Things.Indexes.CreateOneAsync(new CreateIndexModel<BsonDocument>(Json(keys)));
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await Things.InsertManyAsync(Enumerable.Range(0, 1000).Select(i => new BsonDocument
        {
            { "_id", i }, { "n", i }, { "plain", i }, { "group", i % 10 }, { "at", start.AddSeconds(i) },
            { "tags", new BsonArray { "common", i == 7 ? "rare" : "usual" } }, { "sub", new BsonDocument("k", i) },
        }));
    }

    private async Task<BsonDocument> ExplainAsync(string query)
    {
        var find = new BsonDocument { { "find", "things" }, { "filter", Json(query) } };
        var answer = await Database.RunCommandAsync<BsonDocument>(new BsonDocument { { "explain", find }, { "verbosity", "executionStats" } });
        return answer["executionStats"].AsBsonDocument;
    }
}
