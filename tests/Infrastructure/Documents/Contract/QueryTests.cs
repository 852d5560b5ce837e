using MerajutASA.Infrastructure.Tests.Documents.Engine;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class QueryTests : DocumentsTest
{
    /// <summary>Each line: a query, and the ids of the documents of <see cref="Shelf"/> that it finds.</summary>
    public static TheoryData<string, string> Queries => new()
    {
        { "{}", "1 2 3 4 5 6" },
        { "{n: 5}", "1 2" },
        { "{n: NumberLong(5)}", "1 2" },
        { "{n: null}", "4 6" },
        { "{n: {$ne: null}}", "1 2 3 5" },
        { "{n: {$exists: true}}", "1 2 3 4 5" },
        { "{n: {$exists: false}}", "6" },
        { "{n: {$gt: 4, $lt: 10}}", "1 2" },
        { "{n: {$gte: 10}}", "3" },
        { "{n: {$lte: 5}}", "1 2" },
        { "{n: {$gt: 'a'}}", "5" },
        { "{n: {$in: [10, 'kata']}}", "3 5" },
        { "{n: {$in: [/^ka/]}}", "5" },
        { "{n: {$nin: [5, null]}}", "3 5" },
        { "{n: /KATA/i}", "5" },
        { "{n: {$regex: '^k', $options: ''}}", "5" },
        { "{n: {$not: {$gt: 4}}}", "4 5 6" },
        { "{n: {$type: 'string'}}", "5" },
        { "{n: {$type: ['int', 'null']}}", "1 4" },
        { "{n: {$mod: [5, 0]}}", "1 2 3" },
        { "{tags: 'a'}", "1 2" },
        { "{tags: ['a', 'b']}", "1" },
        { "{tags: {$all: ['b', 'a']}}", "1" },
        { "{tags: {$size: 1}}", "2" },
        { "{'tags.0': 'a'}", "1 2" },
        { "{'items.k': 2}", "1 3" },
        { "{'items.k': 1, 'items.v': 'y'}", "1 2" },
        { "{items: {$elemMatch: {k: 1, v: 'y'}}}", "2" },
        { "{scores: {$elemMatch: {$gt: 5, $lt: 8}}}", "3" },
        { "{scores: {$gt: 8, $lt: 2}}", "3" },
        { "{'deep.a.b': 1}", "4" },
        { "{deep: {a: {b: 1}}}", "4" },
        { "{$or: [{n: 10}, {tags: 'b'}]}", "1 3" },
        { "{$and: [{n: 5}, {tags: {$size: 1}}]}", "2" },
        { "{$nor: [{n: 5}, {n: null}]}", "3 5" },
        { "{$expr: {$gt: ['$n', {$multiply: ['$half', 1]}]}}", "3 5" },
        { "{g: UUID('00112233-4455-6677-8899-aabbccddeeff')}", "6" },
        { "{g: UUID('00112233-4455-6677-8899-aabbccddeefe')}", "" },
        { "{d: {$gt: NumberDecimal('1.09'), $lt: NumberDecimal('1.11')}}", "6" },
        { "{d: 1.1}", "" },
        { "{at: {$lt: ISODate('2026-01-01T00:00:00Z')}}", "6" },
    };

    [Theory, MemberData(nameof(Queries))]
    public async Task A_query_finds_what_it_says(string query, string ids)
    {
        await FillAsync(Shelf);

        Assert.Equal(ids, await IdsAsync(query));
    }

    [Theory, MemberData(nameof(Queries))]
    public async Task A_query_finds_the_same_through_an_index(string query, string ids)
    {
        foreach (var field in (string[])["n", "tags", "items.k", "scores", "deep.a.b", "g", "d", "at"])
            await Things.Indexes.CreateOneAsync(new MongoDB.Driver.CreateIndexModel<MongoDB.Bson.BsonDocument>(new MongoDB.Bson.BsonDocument(field, 1)));
        await FillAsync(Shelf);

        Assert.Equal(ids, await IdsAsync(query, "{_id: 1}"));
    }

    private static readonly string[] Shelf =
    [
        "{_id: 1, n: 5, half: 5, tags: ['a', 'b'], items: [{k: 1, v: 'x'}, {k: 2, v: 'y'}]}",
        "{_id: 2, n: 5.0, half: 5, tags: ['a'], items: [{k: 1, v: 'y'}]}",
        "{_id: 3, n: NumberLong(10), half: 5, items: [{k: 2}], scores: [1, 6, 9]}",
        "{_id: 4, n: null, half: 5, deep: {a: {b: 1}}}",
        "{_id: 5, n: 'kata', half: 5, tags: []}",
        "{_id: 6, half: 5, g: UUID('00112233-4455-6677-8899-aabbccddeeff'), d: NumberDecimal('1.10'), at: ISODate('2025-06-01T00:00:00Z')}",
    ];
}
