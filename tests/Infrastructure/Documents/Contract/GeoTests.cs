using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.GeoJsonObjectModel;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class GeoTests : DocumentsTest
{
    private static readonly GeoJsonPoint<GeoJson2DGeographicCoordinates> Monas = GeoJson.Point(GeoJson.Geographic(106.8272, -6.1754));

    [Fact]
    public async Task Near_finds_the_nearest_first_within_its_distances()
    {
        await CitiesAsync();

        var all = await Things.Find(Builders<BsonDocument>.Filter.Near("at", Monas)).ToListAsync();
        var some = await Things.Find(Builders<BsonDocument>.Filter.NearSphere("at", Monas, maxDistance: 200_000, minDistance: 20_000)).ToListAsync();

        Assert.Equal("Jakarta Bogor Bandung Semarang Surabaya Sydney", Names(all));
        Assert.Equal("Bogor Bandung", Names(some));
    }

    [Fact]
    public async Task Near_goes_together_with_other_conditions_a_limit_and_a_projection()
    {
        await CitiesAsync();
        var query = Builders<BsonDocument>.Filter.And(Builders<BsonDocument>.Filter.Near("at", Monas), Json("{big: true}"));

        var found = await Things.Find(query).Limit(2).Project(Json("{_id: 1}")).ToListAsync();

        Assert.Equal("Jakarta Bandung", Names(found));
        Assert.Single(found[0].Names);
    }

    [Fact]
    public async Task Geo_near_writes_the_distance_in_metres()
    {
        await CitiesAsync();

        var found = await Things.Aggregate<BsonDocument>(new[] { Json("""
            {$geoNear: {near: {type: 'Point', coordinates: [106.8272, -6.1754]}, distanceField: 'far.metres', maxDistance: 700000, query: {big: true}, spherical: true}}
            """) }).ToListAsync();

        Assert.Equal("Jakarta Bandung Semarang Surabaya", Names(found));
        Assert.InRange(found[3]["far"]["metres"].ToDouble(), 660_000, 680_000);
    }

    [Fact]
    public async Task Within_a_circle_and_a_polygon_lies_what_lies_there()
    {
        await CitiesAsync();
        var java = GeoJson.Polygon(GeoJson.Geographic(105, -5.8), GeoJson.Geographic(105, -9), GeoJson.Geographic(115, -9), GeoJson.Geographic(115, -5.8), GeoJson.Geographic(105, -5.8));

        var circle = await Things.Find(Builders<BsonDocument>.Filter.GeoWithinCenterSphere("at", 106.8272, -6.1754, 130_000 / 6378100.0)).ToListAsync();
        var polygon = await Things.Find(Builders<BsonDocument>.Filter.GeoWithin("at", java)).ToListAsync();

        Assert.Equal("Bandung Bogor Jakarta", Names(circle.OrderBy(x => x["_id"])));
        Assert.Equal("Bandung Bogor Jakarta Semarang Surabaya", Names(polygon.OrderBy(x => x["_id"])));
    }

    [Fact]
    public async Task A_hole_in_a_polygon_is_outside()
    {
        await CitiesAsync();
        var within = Json("""
            {at: {$geoWithin: {$geometry: {type: 'Polygon', coordinates: [
                [[105, -5], [105, -9], [115, -9], [115, -5], [105, -5]], [[107, -6.5], [108, -6.5], [108, -7.5], [107, -7.5], [107, -6.5]]]}}}}
            """);

        Assert.Equal("Bogor Jakarta Semarang Surabaya", Names((await Things.Find(within).ToListAsync()).OrderBy(x => x["_id"])));
    }

    [Fact]
    public async Task The_index_narrows_what_is_read()
    {
        await CitiesAsync();
        await Things.InsertManyAsync(Enumerable.Range(0, 500).Select(i => City($"far-{i}", 100 + (i * 0.01), 30 + (i * 0.05), false)));
        var find = Json("{find: 'things', filter: {at: {$geoWithin: {$centerSphere: [[106.8272, -6.1754], 0.02]}}}}");

        var explained = await Database.RunCommandAsync<BsonDocument>(new BsonDocument { { "explain", find }, { "verbosity", "executionStats" } });

        Assert.InRange(explained["executionStats"]["totalDocsExamined"].ToInt32(), 3, 50);
    }

    [Theory]
    [InlineData("{find: 'things', filter: {at: {$near: {$geometry: {type: 'Point', coordinates: [0, 0]}, $foo: 1}}}}", 2)]
    [InlineData("{find: 'things', filter: {place: {$near: {$geometry: {type: 'Point', coordinates: [0, 0]}}}}}", 291)]
    [InlineData("{find: 'things', filter: {at: {$geoWithin: {$foo: 1}}}}", 2)]
    [InlineData("{count: 'things', query: {at: {$geoWithin: {$geometry: {type: 'Point', coordinates: [0, 0]}}}}}", 2)]
    [InlineData("{aggregate: 'things', cursor: {}, pipeline: [{$match: {at: {$near: {$geometry: {type: 'Point', coordinates: [0, 0]}}}}}]}", 2)]
    public async Task A_place_that_cannot_be_asked_for_is_refused_by_code(string command, int code)
    {
        await CitiesAsync();

        Assert.Equal(code, (await RefusalAsync(command)).Code);
    }

    [Fact]
    public async Task What_is_no_place_is_not_let_into_the_index()
    {
        await CitiesAsync();

        var refused = await Assert.ThrowsAsync<MongoWriteException>(() => Things.InsertOneAsync(City("Nowhere", 500, 500, false)));

        Assert.Equal(16755, refused.WriteError.Code);
        await Things.InsertOneAsync(Json("{_id: 'without a place'}"));
    }

    private async Task CitiesAsync()
    {
        await Things.Indexes.CreateOneAsync(new CreateIndexModel<BsonDocument>(Builders<BsonDocument>.IndexKeys.Geo2DSphere("at")));
        await Things.InsertManyAsync([
            City("Surabaya", 112.7508, -7.2575, true), City("Bandung", 107.6191, -6.9175, true), City("Sydney", 151.2093, -33.8688, true),
            City("Jakarta", 106.8456, -6.2088, true), City("Bogor", 106.8060, -6.5971, false), City("Semarang", 110.4203, -6.9932, true)]);
    }

    private static BsonDocument City(string name, double longitude, double latitude, bool big) => new()
    {
        { "_id", name }, { "big", big }, { "at", new BsonDocument { { "type", "Point" }, { "coordinates", new BsonArray { longitude, latitude } } } },
    };

    private static string Names(IEnumerable<BsonDocument> cities) => string.Join(' ', cities.Select(x => x["_id"].AsString));
}
