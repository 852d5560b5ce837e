using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>Rows with a time to live: the health check's are such. Facts have none (docs/analytics).</summary>
[Collection(nameof(ClickHouseContract))]
public sealed class TtlContractTests(ClickHouseFixture clickHouse)
{
    [Fact]
    public async Task Rows_past_their_time_go_with_the_next_merge_and_the_others_stay()
    {
        var table = await clickHouse.TableAsync("id UInt32, at DateTime", "MergeTree ORDER BY id TTL at + INTERVAL 1 DAY");
        await clickHouse.Client.ExecuteNonQueryAsync($"INSERT INTO {table} VALUES (1, now() - INTERVAL 2 DAY), (2, now())");

        await clickHouse.Client.ExecuteNonQueryAsync($"OPTIMIZE TABLE {table} FINAL");

        Assert.Equal("2", Convert.ToString(await clickHouse.Client.ExecuteScalarAsync($"SELECT groupArray(id)[1] FROM {table}"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(1UL, await clickHouse.Client.ExecuteScalarAsync($"SELECT count() FROM {table}"));
    }
}
