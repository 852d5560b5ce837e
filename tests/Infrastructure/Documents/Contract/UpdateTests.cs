using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class UpdateTests : DocumentsTest
{
    private const string Before = "{_id: 1, n: 5, l: NumberLong(7), d: 1.5, m: NumberDecimal('0.10'), list: [3, 1, 2], sub: {x: 1}, items: [{k: 1, v: 5}, {k: 2, v: 6}]}";

    /// <summary>Each line: an update, a field, and what it holds afterwards, types included.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { "{$set: {n: 'x'}}", "n", "{v: 'x'}" },
        { "{$set: {n: 5.0}}", "n", "{v: 5.0}" },
        { "{$set: {'sub.y.z': 1}}", "sub", "{v: {x: 1, y: {z: 1}}}" },
        { "{$set: {'list.1': 9}}", "list", "{v: [3, 9, 2]}" },
        { "{$set: {'list.4': 9}}", "list", "{v: [3, 1, 2, null, 9]}" },
        { "{$unset: {'sub.x': ''}}", "sub", "{v: {}}" },
        { "{$unset: {'list.0': ''}}", "list", "{v: [null, 1, 2]}" },
        { "{$inc: {n: 2}}", "n", "{v: 7}" },
        { "{$inc: {n: NumberLong(2)}}", "n", "{v: NumberLong(7)}" },
        { "{$inc: {n: 2147483647}}", "n", "{v: NumberLong(2147483652)}" },
        { "{$inc: {n: 0.5}}", "n", "{v: 5.5}" },
        { "{$inc: {d: 0.5}}", "d", "{v: 2.0}" },
        { "{$inc: {m: NumberDecimal('0.20')}}", "m", "{v: NumberDecimal('0.30')}" },
        { "{$inc: {fresh: 3}}", "fresh", "{v: 3}" },
        { "{$mul: {l: 3}}", "l", "{v: NumberLong(21)}" },
        { "{$mul: {fresh: 3}}", "fresh", "{v: 0}" },
        { "{$min: {n: 3}}", "n", "{v: 3}" },
        { "{$min: {n: 9}}", "n", "{v: 5}" },
        { "{$max: {n: 9}}", "n", "{v: 9}" },
        { "{$rename: {n: 'sub.n'}}", "sub", "{v: {x: 1, n: 5}}" },
        { "{$bit: {n: {or: 8}}}", "n", "{v: 13}" },
        { "{$push: {list: 4}}", "list", "{v: [3, 1, 2, 4]}" },
        { "{$push: {list: {$each: [5, 4], $position: 0}}}", "list", "{v: [5, 4, 3, 1, 2]}" },
        { "{$push: {list: {$each: [0], $sort: 1, $slice: -3}}}", "list", "{v: [1, 2, 3]}" },
        { "{$push: {items: {$each: [{k: 3, v: 1}], $sort: {v: 1}, $slice: 2}}}", "items", "{v: [{k: 3, v: 1}, {k: 1, v: 5}]}" },
        { "{$push: {fresh: 1}}", "fresh", "{v: [1]}" },
        { "{$addToSet: {list: 3.0}}", "list", "{v: [3, 1, 2]}" },
        { "{$addToSet: {list: {$each: [1, 7]}}}", "list", "{v: [3, 1, 2, 7]}" },
        { "{$pop: {list: 1}}", "list", "{v: [3, 1]}" },
        { "{$pop: {list: -1}}", "list", "{v: [1, 2]}" },
        { "{$pull: {list: {$gte: 2}}}", "list", "{v: [1]}" },
        { "{$pull: {list: 1}}", "list", "{v: [3, 2]}" },
        { "{$pull: {items: {k: 2}}}", "items", "{v: [{k: 1, v: 5}]}" },
        { "{$pullAll: {list: [1, 3]}}", "list", "{v: [2]}" },
        { "{$setOnInsert: {n: 1}}", "n", "{v: 5}" },
    };

    [Theory, MemberData(nameof(Changes))]
    public async Task An_operator_changes_its_field(string update, string field, string value)
    {
        await FillAsync(Before);

        var result = await Things.UpdateOneAsync(Json("{_id: 1}"), Json(update));

        Assert.Equal(1, result.MatchedCount);
        var after = await Things.Find(Json("{}")).SingleAsync();
        Assert.Equal(Json(value).ToBson(), new BsonDocument("v", after[field]).ToBson());
        Assert.Equal(after.ToBson().SequenceEqual(Json(Before).ToBson()) ? 0 : 1, result.ModifiedCount);
    }

    /// <summary>Each line: an update that cannot be, and MongoDB's code for it.</summary>
    public static TheoryData<string, int> Refusals => new()
    {
        { "{$foo: {n: 1}}", 9 },
        { "{$inc: {n: 'x'}}", 14 },
        { "{$inc: {sub: 1}}", 14 },
        { "{$push: {n: 1}}", 2 },
        { "{$push: {list: {$each: [1], $foo: 1}}}", 2 },
        { "{$set: {'n.x': 1}}", 28 },
        { "{$set: {'list.x': 1}}", 28 },
        { "{$set: {n: 1}, $inc: {n: 1}}", 40 },
        { "{$set: {sub: 1, 'sub.x': 1}}", 40 },
        { "{$set: {_id: 2}}", 66 },
        { "{$set: {'list.$': 2}}", 2 },
        { "{$set: {'list.$[e]': 2}}", 2 },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task An_update_that_cannot_be_is_refused_by_code_and_changes_nothing(string update, int code)
    {
        await FillAsync(Before);

        var refused = await Assert.ThrowsAsync<MongoWriteException>(() => Things.UpdateOneAsync(Json("{_id: 1}"), Json(update)));

        Assert.Equal(code, refused.WriteError.Code);
        Assert.Equal(Json(Before), await Things.Find(Json("{}")).SingleAsync());
    }

    [Fact]
    public async Task The_current_date_is_the_servers()
    {
        await FillAsync("{_id: 1}");

        await Things.UpdateOneAsync(Json("{_id: 1}"), Builders<BsonDocument>.Update.CurrentDate("at").CurrentDate("stamp", UpdateDefinitionCurrentDateType.Timestamp));

        var after = await Things.Find(Json("{}")).SingleAsync();
        Assert.InRange(after["at"].ToUniversalTime(), DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow.AddMinutes(5));
        Assert.True(after["stamp"].IsBsonTimestamp);
    }

    [Fact]
    public async Task Many_documents_are_changed_at_once_and_counted()
    {
        await FillAsync("{_id: 1, n: 1}", "{_id: 2, n: 2}", "{_id: 3, n: 9}");

        var result = await Things.UpdateManyAsync(Json("{n: {$lt: 5}}"), Json("{$set: {n: 2}}"));

        Assert.Equal((2, 1), (result.MatchedCount, result.ModifiedCount));
        Assert.Equal("1 2", await IdsAsync("{n: 2}"));
    }
}
