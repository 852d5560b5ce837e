using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MongoDB.Driver;
using Xunit;
using static MerajutASA.Infrastructure.Tests.Documents.Gateway.Kinds;

namespace MerajutASA.Infrastructure.Tests.Documents.Gateway;

public sealed class AvailabilityTests
{
    private static readonly DocumentScope There = new(GatewayTest.Here, "33.74");

    [Fact]
    public async Task The_store_is_healthy_when_a_document_can_be_written_read_and_removed()
    {
        await using var setting = await SharedAsync("Development");

        var health = await setting.HealthAsync();

        Assert.Equal(HealthStatus.Healthy, health.Status);
        Assert.Equal(DocumentsEngine.IsEmbedded, health.Description!.Contains("embedded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_is_away_is_one_kind_of_error_and_heals_when_it_is_back()
    {
        Assert.SkipUnless(DocumentsEngine.IsEmbedded, NamedSkips.NeedsTheEmbeddedEngine);
        await using var engine = await EmbeddedEngine.StartAsync();
        await using var setting = new GatewaySetting(GatewaySetting.OwnDatabase(engine.ConnectionString));
        var note = GatewayTest.NewNote();
        await setting.Documents.InsertAsync(GatewayTest.Portal, There, note);
        await engine.KillAsync();

        var read = await Assert.ThrowsAsync<StoreUnavailableException>(() => setting.Documents.FindAsync<Note>(GatewayTest.Portal, note.Id));
        var written = await Assert.ThrowsAsync<StoreUnavailableException>(() => setting.Documents.InsertAsync(GatewayTest.Portal, There, GatewayTest.NewNote()));
        Assert.Equal(("mongodb", "mongodb"), (read.Store, written.Store));
        Assert.Equal(HealthStatus.Unhealthy, (await setting.HealthAsync()).Status);

        await engine.StartAgainAsync();
        await Eventually.TrueAsync(async () => (await setting.HealthAsync()).Status == HealthStatus.Healthy);
        Assert.NotNull(await setting.Documents.FindAsync<Note>(GatewayTest.Portal, note.Id));
    }

    [Fact]
    public async Task Without_an_address_or_with_a_wrong_password_the_store_is_away()
    {
        await using var none = new GatewaySetting(null);
        await using var wrong = new GatewaySetting(
            new MongoUrlBuilder(await DocumentsEngine.ConnectionStringAsync()) { Password = "wrong" }.ToString());

        await Assert.ThrowsAsync<StoreUnavailableException>(() => none.Documents.FindAsync<Note>(GatewayTest.Portal, Guid.NewGuid()));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => wrong.Documents.FindAsync<Note>(GatewayTest.Portal, Guid.NewGuid()));
        Assert.Equal("ConnectionStrings:mongodb is not set.", (await none.HealthAsync()).Description);
    }

    [Fact]
    public async Task In_production_the_stand_in_is_refused_and_the_health_check_says_so()
    {
        Assert.SkipUnless(DocumentsEngine.IsEmbedded, NamedSkips.NeedsTheEmbeddedEngine);
        await using var setting = await SharedAsync("Production", ("Merajut:AcceptEmbedded", "clickhouse"));

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => setting.Documents.FindAsync<Note>(GatewayTest.Portal, Guid.NewGuid()));
        var health = await setting.HealthAsync();

        Assert.Contains("The embedded mongodb is refused in Production", refused.InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains("Merajut:AcceptEmbedded may accept it by name", health.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Merajut:AcceptEmbedded", "mongodb,clickhouse")]
    [InlineData("Merajut:AcceptEmbedded:0", "mongodb")]
    public async Task In_production_the_stand_in_serves_when_a_setting_accepts_it_by_name(string key, string value)
    {
        await using var setting = await SharedAsync("Production", (key, value));

        Assert.Null(await setting.Documents.FindAsync<Note>(GatewayTest.Portal, Guid.NewGuid()));
        Assert.Equal(HealthStatus.Healthy, (await setting.HealthAsync()).Status);
    }

    private static async Task<GatewaySetting> SharedAsync(string environment, params IReadOnlyList<(string Key, string Value)> settings) =>
        new(await DocumentsEngine.ConnectionStringAsync(), environment, settings);
}
