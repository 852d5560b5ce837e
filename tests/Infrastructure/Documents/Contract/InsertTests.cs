using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class InsertTests : DocumentsTest
{
    [Fact]
    public async Task A_document_comes_back_with_every_type_as_it_was_sent()
    {
        var sent = new BsonDocument
        {
            { "_id", ObjectId.GenerateNewId() }, { "int", 5 }, { "long", 5L }, { "double", 5.0 }, { "decimal", new BsonDecimal128(1.10m) },
            { "big", long.MaxValue }, { "text", "Sitì ☂ 𝄞" }, { "yes", true }, { "nothing", BsonNull.Value },
            { "guid", new BsonBinaryData(Guid.NewGuid(), GuidRepresentation.Standard) }, { "bytes", new byte[] { 0, 200, 255 } },
            { "at", new DateTime(2026, 11, 22, 1, 2, 3, 456, DateTimeKind.Utc) }, { "earliest", DateTime.MinValue.ToUniversalTime() },
            { "pattern", new BsonRegularExpression("^a", "i") }, { "stamp", new BsonTimestamp(7, 8) },
            { "list", new BsonArray { 1, "two", new BsonDocument("three", 3.5), new BsonArray { 4 } } }, { "deep", new BsonDocument("b", new BsonDocument("a", 1)) },
        };
        await Things.InsertOneAsync(sent);

        var back = await Things.Find(Json("{}")).SingleAsync();

        Assert.Equal(sent.ToBson(), back.ToBson());
    }

    [Fact]
    public async Task A_second_document_with_the_same_id_is_refused_by_name()
    {
        await FillAsync("{_id: 1}");

        var refused = await Assert.ThrowsAsync<MongoWriteException>(() => Things.InsertOneAsync(Json("{_id: 1.0}")));

        Assert.Equal(ServerErrorCategory.DuplicateKey, refused.WriteError.Category);
        Assert.Equal(11000, refused.WriteError.Code);
        Assert.Contains("_id_", refused.WriteError.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ordered_batch_ends_at_the_first_refusal_and_keeps_what_came_before()
    {
        var refused = await Assert.ThrowsAsync<MongoBulkWriteException<BsonDocument>>(
            () => Things.InsertManyAsync([Json("{_id: 1}"), Json("{_id: 1}"), Json("{_id: 2}")]));

        Assert.Equal(1, Assert.Single(refused.WriteErrors).Index);
        Assert.Equal("1", await IdsAsync("{}"));
    }

    [Fact]
    public async Task An_unordered_batch_goes_on_behind_a_refusal()
    {
        var refused = await Assert.ThrowsAsync<MongoBulkWriteException<BsonDocument>>(() => Things.InsertManyAsync(
            [Json("{_id: 1}"), Json("{_id: 1}"), Json("{_id: 2}"), Json("{_id: 2}")], new InsertManyOptions { IsOrdered = false }));

        Assert.Equal([1, 3], refused.WriteErrors.Select(x => x.Index));
        Assert.Equal("1 2", await IdsAsync("{}"));
    }

    [Fact]
    public async Task A_document_without_an_id_gets_one()
    {
        await Database.RunCommandAsync<BsonDocument>(Json("{insert: 'things', documents: [{a: 1}]}"));

        Assert.True((await Things.Find(Json("{a: 1}")).SingleAsync())["_id"].IsObjectId);
    }

    [Fact]
    public async Task An_id_that_is_a_list_is_refused()
    {
        var refused = await Assert.ThrowsAsync<MongoWriteException>(() => Things.InsertOneAsync(Json("{_id: [1]}")));

        Assert.Equal(53, refused.WriteError.Code);
    }

    [Fact]
    public async Task Thousands_of_documents_in_one_call_are_all_there()
    {
        await Things.InsertManyAsync(Enumerable.Range(0, 5000).Select(i => new BsonDocument { { "_id", i }, { "text", new string('x', 500) } }));

        Assert.Equal(5000, await Things.CountDocumentsAsync(Json("{}")));
        Assert.Equal(5000, await Things.EstimatedDocumentCountAsync());
    }

    [Fact]
    public async Task An_unacknowledged_write_is_done_all_the_same()
    {
        await Things.WithWriteConcern(WriteConcern.Unacknowledged).InsertOneAsync(Json("{_id: 1}"));

        await Eventually.TrueAsync(async () => await IdsAsync("{}") == "1");
    }
}
