using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class AggregateTests : DocumentsTest
{
    /// <summary>Each line: a pipeline, and what it yields of <see cref="Shelf"/>.</summary>
    public static TheoryData<string, string> Pipelines => new()
    {
        { "[{$match: {n: {$gt: 1}}}, {$sort: {n: -1}}, {$project: {n: 1}}]", "[{_id: 3, n: 3}, {_id: 2, n: 2}]" },
        { "[{$group: {_id: '$k', sum: {$sum: '$n'}, avg: {$avg: '$n'}, all: {$push: '$n'}, least: {$min: '$n'}, most: {$max: '$n'}}}, {$sort: {_id: 1}}]",
            "[{_id: 'a', sum: 3, avg: 1.5, all: [1, 2], least: 1, most: 2}, {_id: 'b', sum: 3, avg: 3.0, all: [3], least: 3, most: 3}]" },
        { "[{$sort: {n: 1}}, {$group: {_id: null, first: {$first: '$n'}, last: {$last: '$n'}, kinds: {$addToSet: '$k'}, count: {$count: {}}}}, {$project: {_id: 0, first: 1, last: 1, count: 1, kinds: {$size: '$kinds'}}}]",
            "[{first: 1, last: 3, count: 3, kinds: 2}]" },
        { "[{$group: {_id: '$k', money: {$sum: '$m'}}}, {$sort: {_id: 1}}]", "[{_id: 'a', money: NumberDecimal('0.30')}, {_id: 'b', money: 0}]" },
        { "[{$match: {_id: 1}}, {$unwind: {path: '$t', includeArrayIndex: 'i'}}, {$project: {t: 1, i: 1, _id: 0}}]", "[{t: 'x', i: NumberLong(0)}, {t: 'y', i: NumberLong(1)}]" },
        { "[{$unwind: {path: '$t', preserveNullAndEmptyArrays: true}}, {$count: 'c'}]", "[{c: 4}]" },
        { "[{$unwind: '$t'}, {$sortByCount: '$t'}, {$limit: 1}]", "[{_id: 'x', count: 2}]" },
        { "[{$sort: {_id: 1}}, {$skip: 1}, {$limit: 1}, {$addFields: {double: {$multiply: ['$n', 2]}}}, {$unset: ['t', 'm', 'at']}]", "[{_id: 2, n: 2, k: 'a', double: 4}]" },
        { "[{$match: {_id: 1}}, {$set: {'sub.z': {$concat: ['$k', '-', {$toUpper: '$k'}]}}}, {$replaceRoot: {newRoot: '$sub'}}]", "[{z: 'a-A'}]" },
        { "[{$match: {_id: 1}}, {$replaceWith: {k: '$k', big: {$cond: {if: {$gte: ['$n', 2]}, then: 'yes', else: 'no'}}}}]", "[{k: 'a', big: 'no'}]" },
        { "[{$match: {_id: 1}}, {$project: {_id: 0, y: {$year: '$at'}, day: {$dateToString: {date: '$at', format: '%Y-%m-%d %H', timezone: 'Asia/Jakarta'}}}}]", "[{y: 2025, day: '2026-01-01 03'}]" },
        { "[{$match: {_id: 1}}, {$project: {_id: 0, r: {$map: {input: {$filter: {input: '$t', as: 'x', cond: {$ne: ['$$x', 'y']}}}, as: 'x', in: {$concat: ['$$x', '!']}}}, f: {$first: '$t'}, l: {$last: '$t'}}}]", "[{r: ['x!'], f: 'x', l: 'y'}]" },
        { "[{$match: {_id: 1}}, {$project: {_id: 0, s: {$switch: {branches: [{case: {$eq: ['$n', 1]}, then: 'one'}], default: 'more'}}, i: {$ifNull: ['$none', 'none']}, in: {$in: ['x', '$t']}, n: {$not: ['$none']}}}]",
            "[{s: 'one', i: 'none', in: true, n: true}]" },
        { "[{$facet: {n: [{$count: 'c'}], top: [{$sort: {n: -1}}, {$limit: 1}, {$project: {n: 1}}]}}]", "[{n: [{c: 3}], top: [{_id: 3, n: 3}]}]" },
        { "[{$match: {k: 'none'}}, {$count: 'c'}]", "[]" },
        { "[{$match: {$expr: {$lt: ['$m', NumberDecimal('0.15')]}, m: {$exists: true}}}, {$project: {m: 1}}]", "[{_id: 1, m: NumberDecimal('0.10')}]" },
        { "[{$match: {_id: 1}}, {$project: {m: 1, n: 1, label: '$k'}}]", "[{_id: 1, n: 1, m: NumberDecimal('0.10'), label: 'a'}]" },
        { "[{$match: {_id: {$lt: 3}}}, {$project: {_id: 1}}, {$unionWith: {coll: 'things', pipeline: [{$match: {_id: 3}}, {$project: {_id: 1}}]}}]", "[{_id: 1}, {_id: 2}, {_id: 3}]" },
    };

    [Theory, MemberData(nameof(Pipelines))]
    public async Task A_pipeline_yields_what_it_says(string pipeline, string documents)
    {
        await FillAsync(Shelf);

        var result = await Things.Aggregate<BsonDocument>(Stages(pipeline)).ToListAsync();

        Assert.Equal(Stages(documents), result);
    }

    /// <summary>Each line: a pipeline that cannot be, and MongoDB's code for it; the collection may as well be empty.</summary>
    public static TheoryData<string, int> Refusals => new()
    {
        { "[{$foo: 1}]", 40324 },
        { "[{$match: {}, $limit: 1}]", 40323 },
        { "[{$match: {a: {$foo: 1}}}]", 2 },
        { "[{$project: {a: {$foo: 1}}}]", 31325 },
        { "[{$addFields: {a: {$foo: 1}}}]", 168 },
        { "[{$group: {_id: null, a: {$foo: 1}}}]", 15952 },
        { "[{$group: {a: {$sum: 1}}}]", 15955 },
        { "[{$lookup: {from: 'x', foo: 1, as: 'y'}}]", 9 },
        { "[{$limit: 0}]", 15958 },
        { "[{$sort: {a: 2}}]", 15975 },
        { "[{$match: {}}, {$geoNear: {near: {type: 'Point', coordinates: [0, 0]}, distanceField: 'd'}}]", 40602 },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task A_pipeline_that_cannot_be_is_refused_by_code_before_anything_is_read(string pipeline, int code)
    {
        var refused = await Assert.ThrowsAnyAsync<MongoCommandException>(() => Things.Aggregate<BsonDocument>(Stages(pipeline)).ToListAsync());

        Assert.Equal(code, refused.Code);
    }

    private static readonly string[] Shelf =
    [
        "{_id: 1, n: 1, k: 'a', t: ['x', 'y'], m: NumberDecimal('0.10'), at: ISODate('2025-12-31T20:30:00Z')}",
        "{_id: 2, n: 2, k: 'a', t: ['x'], m: NumberDecimal('0.20')}",
        "{_id: 3, n: 3, k: 'b', t: []}",
    ];

    private static BsonDocument[] Stages(string json) => [.. BsonDocument.Parse($"{{v: {json}}}")["v"].AsBsonArray.Select(x => x.AsBsonDocument)];
}
