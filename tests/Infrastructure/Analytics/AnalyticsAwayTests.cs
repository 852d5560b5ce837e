using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>A ClickHouse that is away, or that may not serve here.</summary>
public sealed class AnalyticsAwayTests
{
    private static readonly AnalyticsText One = new("tests.one", "SELECT toUInt64(1) FROM numbers(1)");

    [Fact]
    public async Task A_store_that_is_away_is_named_and_comes_back()
    {
        var folder = EmbeddedClickHouse.NewFolder();
        var host = await EmbeddedClickHouse.StartAsync(folder);
        await using var house = new AnalyticsHouse(host.Reader, host.Writer, [], [One]);
        Assert.Equal(HealthStatus.Healthy, (await house.HealthAsync()).Status);
        await host.StopAsync();

        var away = await Assert.ThrowsAsync<StoreUnavailableException>(() => house.NumberAsync(Actors.Administrator(), "tests.one"));
        Assert.Equal("clickhouse", away.Store);
        Assert.Equal(HealthStatus.Unhealthy, (await house.HealthAsync()).Status);

        await using var again = await EmbeddedClickHouse.StartAsync(folder, host.Port);
        Assert.Equal(1UL, await house.NumberAsync(Actors.Administrator(), "tests.one"));
        Assert.Equal(HealthStatus.Healthy, (await house.HealthAsync()).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Host=127.0.0.1;Port=1;Username=reader;Password=x")]
    public async Task A_store_that_was_never_there_is_named_too(string? connection)
    {
        await using var house = new AnalyticsHouse(connection, null, [], [One]);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => house.NumberAsync(Actors.Administrator(), "tests.one"));
        Assert.Equal(HealthStatus.Unhealthy, (await house.HealthAsync()).Status);
    }

    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Production", null, false)]
    [InlineData("Production", "mongodb", false)]
    [InlineData("Production", "mongodb, clickhouse", true)]
    public async Task In_production_the_stand_in_serves_only_where_it_is_accepted(string environment, string? accepted, bool serves)
    {
        await using var host = await EmbeddedClickHouse.StartAsync();
        await using var house = new AnalyticsHouse(host.Reader, host.Writer, [], [One], environment, accepted);
        var health = await house.HealthAsync();

        Assert.Equal(serves ? HealthStatus.Healthy : HealthStatus.Unhealthy, health.Status);
        Assert.Contains("embedded", health.Description, StringComparison.Ordinal);
        if (serves)
            Assert.Equal(1UL, await house.NumberAsync(Actors.Administrator(), "tests.one"));
        else
            await Assert.ThrowsAsync<StoreUnavailableException>(() => house.NumberAsync(Actors.Administrator(), "tests.one"));
    }
}
