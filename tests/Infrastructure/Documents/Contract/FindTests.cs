using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class FindTests : DocumentsTest
{
    [Fact]
    public async Task A_sort_follows_the_order_of_types_and_the_direction()
    {
        await FillAsync("{_id: 1, a: 'b'}", "{_id: 2, a: 3}", "{_id: 3}", "{_id: 4, a: true}", "{_id: 5, a: 'a'}", "{_id: 6, a: 10}", "{_id: 7, a: {x: 1}}");

        Assert.Equal("3 2 6 5 1 7 4", await IdsAsync("{}", "{a: 1}"));
        Assert.Equal("4 7 1 5 6 2 3", await IdsAsync("{}", "{a: -1}"));
    }

    [Fact]
    public async Task A_sort_by_two_fields_breaks_ties_by_the_second()
    {
        await FillAsync("{_id: 1, a: 1, b: 1}", "{_id: 2, a: 1, b: 2}", "{_id: 3, a: 0, b: 9}");

        Assert.Equal("3 2 1", await IdsAsync("{}", "{a: 1, b: -1}"));
    }

    [Fact]
    public async Task A_list_sorts_by_its_least_upwards_and_by_its_greatest_downwards()
    {
        await FillAsync("{_id: 1, a: [5, 1]}", "{_id: 2, a: [2, 3]}", "{_id: 3, a: 4}");

        Assert.Equal("1 2 3", await IdsAsync("{}", "{a: 1}"));
        Assert.Equal("1 3 2", await IdsAsync("{}", "{a: -1}"));
    }

    [Fact]
    public async Task Skip_and_limit_cut_a_page()
    {
        await Things.InsertManyAsync(Enumerable.Range(0, 10).Select(i => new BsonDocument("_id", i)));

        var page = await Things.Find(Json("{}")).Sort(Json("{_id: -1}")).Skip(2).Limit(3).ToListAsync();

        Assert.Equal([7, 6, 5], page.Select(x => x["_id"].AsInt32));
    }

    [Theory]
    [InlineData("{a: 1}", "{_id: 1, a: 1}")]
    [InlineData("{a: 1, _id: 0}", "{a: 1}")]
    [InlineData("{a: 0, list: 0, 'sub.y': 0}", "{_id: 1, sub: {x: 1}}")]
    [InlineData("{'sub.x': 1, _id: 0}", "{sub: {x: 1}}")]
    [InlineData("{sub: {y: 1}, _id: 0}", "{sub: {y: 2.0}}")]
    [InlineData("{list: {$slice: 2}, sub: 0, a: 0}", "{_id: 1, list: [1, 2]}")]
    [InlineData("{list: {$slice: [-2, 1]}, a: 1}", "{_id: 1, a: 1, list: [3]}")]
    [InlineData("{list: {$elemMatch: {$gt: 2}}, _id: 0}", "{list: [3]}")]
    [InlineData("{twice: {$multiply: ['$a', 2]}, _id: 0}", "{twice: 2}")]
    public async Task A_projection_shows_what_it_names(string projection, string shown)
    {
        await FillAsync("{_id: 1, a: 1, list: [1, 2, 3, 4], sub: {x: 1, y: 2.0}}");

        var found = await Things.Find(Json("{}")).Project(Json(projection)).SingleAsync();

        Assert.Equal(Json(shown).ToBson(), found.ToBson());
    }

    [Fact]
    public async Task A_long_result_comes_in_batches_until_its_end()
    {
        await Things.InsertManyAsync(Enumerable.Range(0, 1000).Select(i => new BsonDocument("_id", i)));

        using var cursor = await Things.FindAsync(Json("{}"), new FindOptions<BsonDocument> { BatchSize = 300 });
        List<int> sizes = [];
        while (await cursor.MoveNextAsync())
            sizes.Add(cursor.Current.Count());

        Assert.Equal([300, 300, 300, 100], sizes);
    }

    [Fact]
    public async Task A_cursor_shows_the_collection_as_it_was_when_it_was_opened()
    {
        Assert.SkipUnless(DocumentsEngine.IsEmbedded, NamedSkips.NeedsTheEmbeddedEngine);
        await Things.InsertManyAsync(Enumerable.Range(0, 500).Select(i => new BsonDocument("_id", i)));
        using var cursor = await Things.FindAsync(Json("{}"), new FindOptions<BsonDocument> { BatchSize = 100 });
        await cursor.MoveNextAsync();

        await Things.DeleteManyAsync(Json("{}"));
        var seen = cursor.Current.Count();
        while (await cursor.MoveNextAsync())
            seen += cursor.Current.Count();

        Assert.Equal(500, seen);
    }

    [Fact]
    public async Task A_killed_cursor_is_gone()
    {
        await Things.InsertManyAsync(Enumerable.Range(0, 10).Select(i => new BsonDocument("_id", i)));
        var opened = await Database.RunCommandAsync<BsonDocument>(Json("{find: 'things', batchSize: 2}"));
        var id = opened["cursor"]["id"].ToInt64();

        var killed = await Database.RunCommandAsync<BsonDocument>(new BsonDocument { { "killCursors", "things" }, { "cursors", new BsonArray { id } } });
        var refused = await Assert.ThrowsAnyAsync<MongoCommandException>(
            () => Database.RunCommandAsync<BsonDocument>(new BsonDocument { { "getMore", id }, { "collection", "things" } }));

        Assert.Equal(id, Assert.Single(killed["cursorsKilled"].AsBsonArray).ToInt64());
        Assert.Equal((43, "CursorNotFound"), (refused.Code, refused.CodeName));
    }

    [Fact]
    public async Task A_find_that_takes_too_long_is_broken_off()
    {
        await Things.InsertManyAsync(Enumerable.Range(0, 20000).Select(i => new BsonDocument { { "_id", i }, { "t", new string('a', 200) } }));

        await Assert.ThrowsAsync<MongoExecutionTimeoutException>(
            () => Things.Find(Json("{t: /a.*a.*b/}"), new FindOptions { MaxTime = TimeSpan.FromMilliseconds(1) }).ToListAsync());
    }
}
