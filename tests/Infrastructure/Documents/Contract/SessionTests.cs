using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class SessionTests : DocumentsTest
{
    [Fact]
    public async Task Work_is_done_in_a_session_that_then_ends()
    {
        using (var session = await Client.StartSessionAsync())
        {
            await Things.InsertOneAsync(session, Json("{_id: 1}"));
            Assert.Equal(1, await Things.Find(session, Json("{}")).CountDocumentsAsync());
        }

        await Database.RunCommandAsync<BsonDocument>(new BsonDocument("endSessions", new BsonArray()));
    }

    /// <summary>A retryable write, field by field, and what the collection holds after it was sent twice.</summary>
    public static TheoryData<string, string> Writes => new()
    {
        { "{insert: 'things', documents: [{_id: 2, n: 1}, {_id: 3, n: 1}]}", "{_id: 1, n: 1} {_id: 2, n: 1} {_id: 3, n: 1}" },
        { "{update: 'things', updates: [{q: {_id: 1}, u: {$inc: {n: 1}}}, {q: {_id: 2}, u: {$inc: {n: 5}}, upsert: true}]}", "{_id: 1, n: 2} {_id: 2, n: 5}" },
        { "{delete: 'things', deletes: [{q: {}, limit: 1}]}", "" },
        { "{findAndModify: 'things', query: {_id: 1}, update: {$inc: {n: 1}}, new: true}", "{_id: 1, n: 2}" },
    };

    [Theory, MemberData(nameof(Writes))]
    public async Task A_write_that_is_sent_again_is_answered_again_and_not_done_again(string write, string left)
    {
        await FillAsync("{_id: 1, n: 1}");
        using var client = await AnotherClientAsync();
        using var session = await client.StartSessionAsync();
        var command = Json(write).Add("txnNumber", 7L);

        var first = await Of(client).RunCommandAsync<BsonDocument>(session, command.DeepClone().AsBsonDocument);
        if (left.Length == 0)
            await FillAsync("{_id: 9, n: 1}");
        var second = await Of(client).RunCommandAsync<BsonDocument>(session, command.DeepClone().AsBsonDocument);

        foreach (var field in (string[])["n", "nModified", "value", "upserted"])
            Assert.Equal(first.GetValue(field, BsonNull.Value), second.GetValue(field, BsonNull.Value));
        var expected = left.Length == 0 ? "{_id: 9, n: 1}" : left;
        Assert.Equal(Json($"{{v: [{expected.Replace("} {", "}, {", StringComparison.Ordinal)}]}}")["v"].AsBsonArray, new BsonArray(await Things.Find(Json("{}")).ToListAsync()));
    }

    [Fact]
    public async Task The_number_of_an_older_write_is_refused()
    {
        using var client = await AnotherClientAsync();
        using var session = await client.StartSessionAsync();
        await Of(client).RunCommandAsync<BsonDocument>(session, Json("{insert: 'things', documents: [{_id: 1}], txnNumber: NumberLong(7)}"));

        var refused = await Assert.ThrowsAsync<MongoCommandException>(
            () => Of(client).RunCommandAsync<BsonDocument>(session, Json("{insert: 'things', documents: [{_id: 2}], txnNumber: NumberLong(6)}")));

        Assert.Equal((225, "TransactionTooOld"), (refused.Code, refused.CodeName));
    }

    [Fact]
    public async Task Only_writes_to_one_document_can_be_retried()
    {
        using var client = await AnotherClientAsync();
        using var session = await client.StartSessionAsync();

        var many = await Of(client).RunCommandAsync<BsonDocument>(
            session, Json("{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, multi: true}], txnNumber: NumberLong(1)}"));

        Assert.Equal(72, many["writeErrors"][0]["code"].ToInt32());
    }

    [Fact]
    public async Task The_driver_itself_sends_its_writes_so_that_they_can_be_retried()
    {
        List<BsonDocument> sent = [];
        var settings = MongoClientSettings.FromConnectionString(await DocumentsEngine.ConnectionStringAsync());
        settings.ClusterConfigurator = x => x.Subscribe<MongoDB.Driver.Core.Events.CommandStartedEvent>(e => sent.Add(e.Command));
        using var client = new MongoClient(settings);

        await client.GetDatabase(Database.DatabaseNamespace.DatabaseName).GetCollection<BsonDocument>("things").InsertOneAsync(Json("{_id: 1}"));

        Assert.True(sent.Single(x => x.Contains("insert")).Contains("txnNumber"));
    }

    /// <summary>One that shares no sessions with others, whose numbers the driver has counted up already.</summary>
    private static async Task<MongoClient> AnotherClientAsync()
    {
        var settings = MongoClientSettings.FromConnectionString(await DocumentsEngine.ConnectionStringAsync());
        settings.ApplicationName = $"test-{Guid.NewGuid():N}";
        return new MongoClient(settings);
    }

    private IMongoDatabase Of(MongoClient client) => client.GetDatabase(Database.DatabaseNamespace.DatabaseName);
}
