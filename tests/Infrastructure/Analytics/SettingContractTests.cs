using System.Globalization;
using ClickHouse.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

[Collection(nameof(ClickHouseContract))]
public sealed class SettingContractTests(ClickHouseFixture clickHouse)
{
    private readonly ClickHouseClient _client = clickHouse.Client;

    [Fact]
    public async Task A_setting_holds_for_its_own_query_and_no_other()
    {
        const string ask = "SELECT toString(getSetting('max_threads'))";
        var before = await _client.ExecuteScalarAsync(ask);

        Assert.Equal("7", await _client.ExecuteScalarAsync(ask, options: With("max_threads", 7)));
        Assert.Equal(before, await _client.ExecuteScalarAsync(ask));
    }

    [Theory]
    [InlineData("SELECT count() FROM {0}", 2UL)]
    [InlineData("SELECT count() FROM {0} AS facts", 2UL)]
    [InlineData("SELECT count() FROM (SELECT * FROM {0})", 2UL)]
    [InlineData("WITH f AS (SELECT * FROM {0}) SELECT count() FROM f", 2UL)]
    [InlineData("SELECT count() FROM numbers(5) AS n INNER JOIN {0} AS f ON f.id = n.number", 2UL)]
    [InlineData("SELECT count() FROM numbers(5) WHERE number IN (SELECT id FROM {0})", 2UL)]
    [InlineData("SELECT (SELECT count() FROM {0})", 2UL)]
    [InlineData("SELECT count() FROM view(SELECT * FROM {0})", 2UL)]
    [InlineData("SELECT sum(c) FROM (SELECT count() AS c FROM {0} UNION ALL SELECT count() FROM {0})", 4UL)]
    [InlineData("SELECT count() FROM {0} PREWHERE id >= 0", 2UL)]
    [InlineData("SELECT count() FROM {0} WHERE 1 OR region = '51'", 2UL)]
    public async Task A_filter_beside_the_query_holds_wherever_the_table_is_named(string text, ulong seen)
    {
        var table = await clickHouse.TableAsync("id UInt32, region String");
        await _client.ExecuteNonQueryAsync($"INSERT INTO {table} VALUES (0, '32'), (1, '32'), (2, '51'), (3, '73')");
        var query = string.Format(CultureInfo.InvariantCulture, text, table);
        var answer = await _client.ExecuteScalarAsync(query, options: With(
            "additional_table_filters", $$"""{'{{table}}': 'region = \'32\''}"""));

        Assert.Equal(seen, Convert.ToUInt64(answer, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_filter_also_holds_for_a_view_over_the_table()
    {
        var table = await clickHouse.TableAsync("id UInt32, region String");
        await _client.ExecuteNonQueryAsync($"INSERT INTO {table} VALUES (0, '32'), (1, '51')");
        await _client.ExecuteNonQueryAsync($"CREATE VIEW {table}_seen AS SELECT * FROM {table}");

        Assert.Equal(1UL, await _client.ExecuteScalarAsync($"SELECT count() FROM {table}_seen", options: With(
            "additional_table_filters", $$"""{'{{table}}': 'region = \'32\''}""")));
    }

    [Fact]
    public async Task An_unknown_setting_is_an_error()
    {
        var error = await Assert.ThrowsAsync<ClickHouseServerException>(() =>
            _client.ExecuteScalarAsync("SELECT 1", options: With("max_memmory_usage", 1)));

        Assert.Equal(115, error.ErrorCode);
    }

    [Fact]
    public async Task Memory_and_time_have_their_limits()
    {
        var memory = await Assert.ThrowsAsync<ClickHouseServerException>(() => _client.ExecuteScalarAsync(
            "SELECT uniqExact(number) FROM numbers(10000000)", options: With("max_memory_usage", 20_000_000)));
        var time = await Assert.ThrowsAsync<ClickHouseServerException>(() => _client.ExecuteScalarAsync(
            "SELECT max(sipHash64(number)) FROM numbers(100000000000)", options: With("max_execution_time", 1)));

        Assert.Equal(241, memory.ErrorCode);
        Assert.Equal(159, time.ErrorCode);
    }

    private static QueryOptions With(string name, object value) =>
        new() { CustomSettings = new Dictionary<string, object> { [name] = value } };
}
