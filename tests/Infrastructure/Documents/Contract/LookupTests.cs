using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class LookupTests : DocumentsTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Documents_are_joined_by_equality_with_or_without_an_index(bool indexed)
    {
        await OrganiseAsync();
        if (indexed)
            await Database.GetCollection<BsonDocument>("people").Indexes.CreateOneAsync(new CreateIndexModel<BsonDocument>(Json("{event: 1}")));

        var joined = await Things.Aggregate().Sort(Json("{_id: 1}")).Lookup("people", "_id", "event", "people").ToListAsync();

        Assert.Equal(["Ani Budi", "Citra", ""], joined.Select(x => string.Join(' ', x["people"].AsBsonArray.Select(p => p["name"]).Order())));
    }

    [Fact]
    public async Task A_list_of_keys_joins_each_of_them_once()
    {
        await FillAsync("{_id: 1, friends: ['a', 'b', 'a']}");
        await Database.GetCollection<BsonDocument>("people").InsertManyAsync([Json("{_id: 'a'}"), Json("{_id: 'b'}"), Json("{_id: 'c'}")]);

        var joined = await Things.Aggregate().Lookup("people", "friends", "_id", "found").SingleAsync();

        Assert.Equal(["a", "b"], joined["found"].AsBsonArray.Select(x => x["_id"].AsString).Order());
    }

    [Fact]
    public async Task A_pipeline_sees_the_outer_document_through_its_variables()
    {
        await OrganiseAsync();

        var joined = await Things.Aggregate()
            .Sort(Json("{_id: 1}"))
            .AppendStage<BsonDocument>(Json("""
                {$lookup: {from: 'people', let: {event: '$_id'}, as: 'names', pipeline: [
                    {$match: {$expr: {$eq: ['$event', '$$event']}}}, {$sort: {name: -1}}, {$project: {_id: 0, name: 1}}]}}
                """))
            .ToListAsync();

        Assert.Equal(["Budi Ani", "Citra", ""], joined.Select(x => string.Join(' ', x["names"].AsBsonArray.Select(p => p["name"]))));
    }

    [Fact]
    public async Task A_join_with_fields_and_a_pipeline_runs_the_pipeline_on_what_is_equal()
    {
        await OrganiseAsync();

        var joined = await Things.Aggregate()
            .Sort(Json("{_id: 1}"))
            .AppendStage<BsonDocument>(Json("{$lookup: {from: 'people', localField: '_id', foreignField: 'event', as: 'n', pipeline: [{$count: 'n'}]}}"))
            .ToListAsync();

        Assert.Equal([2, 1, 0], joined.Select(x => x["n"].AsBsonArray.Select(p => p["n"].ToInt32()).SingleOrDefault()));
    }

    [Fact]
    public async Task Linq_is_translated_and_answered()
    {
        await OrganiseAsync();
        var people = Database.GetCollection<Person>("people").AsQueryable();

        var byEvent = people.Where(x => x.Name.StartsWith('A') || x.Event == 2).GroupBy(x => x.Event).Select(g => new { g.Key, Count = g.Count() }).OrderBy(x => x.Key).ToList();
        var oldest = people.OrderByDescending(x => x.Age).Select(x => new { x.Name, Next = x.Age + 1 }).First();

        Assert.Equal([(1, 1), (2, 1)], byEvent.Select(x => (x.Key, x.Count)));
        Assert.Equal(("Citra", 41), (oldest.Name, oldest.Next));
        Assert.Equal(3, people.Count());
        Assert.Equal(90, people.Sum(x => x.Age));
        Assert.True(people.Any(x => x.Age > 30));
    }

    private async Task OrganiseAsync()
    {
        await FillAsync("{_id: 1}", "{_id: 2}", "{_id: 3}");
        await Database.GetCollection<Person>("people").InsertManyAsync(
            [new Person(Guid.NewGuid(), "Ani", 1, 20), new Person(Guid.NewGuid(), "Budi", 1, 30), new Person(Guid.NewGuid(), "Citra", 2, 40)]);
    }

    private sealed record Person(
        [property: MongoDB.Bson.Serialization.Attributes.BsonGuidRepresentation(GuidRepresentation.Standard)] Guid Id,
        [property: MongoDB.Bson.Serialization.Attributes.BsonElement("name")] string Name,
        [property: MongoDB.Bson.Serialization.Attributes.BsonElement("event")] int Event,
        [property: MongoDB.Bson.Serialization.Attributes.BsonElement("age")] int Age);
}
