using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

/// <summary>What is not known is an error, never ignored.</summary>
public sealed class RefusalTests : DocumentsTest
{
    [Fact]
    public async Task An_unknown_command_is_named_as_such() =>
        Assert.Equal((59, "CommandNotFound"), await RefusalAsync("{frobnicate: 1}"));

    [Theory]
    [InlineData("{find: 'things', foo: 1}")]
    [InlineData("{insert: 'things', documents: [{a: 1}], foo: 1}")]
    [InlineData("{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}}], foo: 1}")]
    [InlineData("{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, foo: 1}]}")]
    [InlineData("{delete: 'things', deletes: [{q: {}, limit: 1, foo: 1}]}")]
    [InlineData("{findAndModify: 'things', query: {}, remove: true, foo: 1}")]
    [InlineData("{aggregate: 'things', pipeline: [], cursor: {}, foo: 1}")]
    [InlineData("{count: 'things', foo: 1}")]
    [InlineData("{distinct: 'things', key: 'a', foo: 1}")]
    [InlineData("{createIndexes: 'things', indexes: [{key: {a: 1}, name: 'a'}], foo: 1}")]
    [InlineData("{listCollections: 1, foo: 1}")]
    public async Task An_unknown_option_is_refused(string command) =>
        Assert.Equal(40415, (await RefusalAsync(command)).Code);

    [Theory]
    [InlineData("{a: {$foo: 1}}")]
    [InlineData("{$foo: 1}")]
    [InlineData("{a: {$gt: 1, foo: 2}}")]
    [InlineData("{a: {$elemMatch: {$foo: 1}}}")]
    [InlineData("{$and: [{a: {$foo: 1}}]}")]
    [InlineData("{a: {$not: {$foo: 1}}}")]
    [InlineData("{a: {$in: 5}}")]
    [InlineData("{a: {$type: 'foo'}}")]
    public async Task An_unknown_operator_of_a_query_is_refused_even_when_there_is_nothing_to_read(string query) =>
        Assert.Equal((2, "BadValue"), await RefusalAsync($"{{find: 'things', filter: {query}}}"));

    [Fact]
    public async Task A_pattern_that_is_none_is_refused() =>
        Assert.Equal(51091, (await RefusalAsync("{find: 'things', filter: {a: {$regex: '('}}}")).Code);

    [Fact]
    public async Task A_collation_is_not_silently_left_out()
    {
        Assert.SkipUnless(DocumentsEngine.IsEmbedded, NamedSkips.NeedsTheEmbeddedEngine);

        var refused = await Assert.ThrowsAsync<MongoCommandException>(
            () => Things.Find(Json("{}"), new FindOptions { Collation = new Collation("id") }).ToListAsync());

        Assert.Equal(40415, refused.Code);
    }

    [Fact]
    public async Task Array_filters_are_not_silently_left_out()
    {
        Assert.SkipUnless(DocumentsEngine.IsEmbedded, NamedSkips.NeedsTheEmbeddedEngine);
        var options = new UpdateOptions { ArrayFilters = [new BsonDocumentArrayFilterDefinition<BsonDocument>(Json("{'e.k': 1}"))] };

        var refused = await Assert.ThrowsAsync<MongoCommandException>(() => Things.UpdateOneAsync(Json("{}"), Json("{$set: {'items.$[e].v': 1}}"), options));

        Assert.Equal(40415, refused.Code);
    }

    [Fact]
    public async Task A_transaction_over_several_documents_is_refused()
    {
        Assert.SkipUnless(DocumentsEngine.IsEmbedded, NamedSkips.NeedsTheEmbeddedEngine);
        using var session = await Client.StartSessionAsync();
        session.StartTransaction();

        var refused = await Assert.ThrowsAsync<MongoCommandException>(() => Things.InsertOneAsync(session, Json("{_id: 1}")));

        Assert.Equal((20, "IllegalOperation"), (refused.Code, refused.CodeName));
        await session.AbortTransactionAsync();
        Assert.Equal("", await IdsAsync("{}"));
    }
}
