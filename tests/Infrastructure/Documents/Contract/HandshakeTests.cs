using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class HandshakeTests : DocumentsTest
{
    [Fact]
    public async Task Ping_is_answered() =>
        Assert.Equal(1, (await Database.RunCommandAsync<BsonDocument>(Json("{ping: 1}")))["ok"].ToInt32());

    [Fact]
    public async Task Hello_names_a_writable_primary_that_keeps_sessions()
    {
        var hello = await Database.RunCommandAsync<BsonDocument>(Json("{hello: 1}"));

        Assert.True(hello["isWritablePrimary"].AsBoolean);
        Assert.Equal(30, hello["logicalSessionTimeoutMinutes"].ToInt32());
        Assert.True(hello["maxWireVersion"].ToInt32() >= 21);
    }

    [Fact]
    public async Task Build_info_tells_whether_this_is_the_stand_in()
    {
        var info = await Client.GetDatabase("admin").RunCommandAsync<BsonDocument>(Json("{buildInfo: 1}"));

        Assert.True(Version.Parse(info["version"].AsString) >= new Version(6, 0));
        Assert.Equal(DocumentsEngine.IsEmbedded, info.GetValue("merajutEmbedded", false).ToBoolean());
    }

    [Fact]
    public async Task Someone_with_a_wrong_password_gets_in_nowhere()
    {
        var settings = MongoClientSettings.FromConnectionString(await DocumentsEngine.ConnectionStringAsync());
        settings.Credential = MongoCredential.CreateCredential("admin", settings.Credential.Username, "wrong");
        settings.ServerSelectionTimeout = TimeSpan.FromSeconds(5);
        using var stranger = new MongoClient(settings);

        await Assert.ThrowsAsync<MongoAuthenticationException>(() => stranger.GetDatabase("test").RunCommandAsync<BsonDocument>(Json("{count: 'things'}")));
    }

    [Fact]
    public async Task Someone_who_has_not_signed_in_reads_nothing()
    {
        var settings = MongoClientSettings.FromConnectionString(await DocumentsEngine.ConnectionStringAsync());
        settings.Credential = null;
        using var stranger = new MongoClient(settings);

        var refused = await Assert.ThrowsAsync<MongoCommandException>(
            () => stranger.GetDatabase("test").RunCommandAsync<BsonDocument>(Json("{find: 'things'}")));

        Assert.Equal((13, "Unauthorized"), (refused.Code, refused.CodeName));
    }

    [Fact]
    public async Task A_user_that_is_not_known_is_refused_as_a_wrong_password_is()
    {
        var settings = MongoClientSettings.FromConnectionString(await DocumentsEngine.ConnectionStringAsync());
        settings.Credential = MongoCredential.CreateCredential("admin", "nobody", "wrong");
        using var stranger = new MongoClient(settings);

        var refused = await Assert.ThrowsAsync<MongoAuthenticationException>(
            () => stranger.GetDatabase("test").RunCommandAsync<BsonDocument>(Json("{count: 'things'}")));

        Assert.Equal(18, Assert.IsType<MongoCommandException>(refused.InnerException).Code);
    }
}
