using ClickHouse.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

[Collection(nameof(ClickHouseContract))]
public sealed class StreamingContractTests(ClickHouseFixture clickHouse)
{
    private readonly ClickHouseClient _client = clickHouse.Client;

    [Fact]
    public async Task A_large_answer_arrives_whole_and_in_order()
    {
        using var reader = await _client.ExecuteReaderAsync("SELECT number, toString(number) FROM system.numbers LIMIT 1000000");
        var expected = 0UL;
        while (reader.Read())
        {
            Assert.Equal(expected, reader.GetFieldValue<ulong>(0));
            Assert.Equal(expected.ToString(System.Globalization.CultureInfo.InvariantCulture), reader.GetString(1));
            expected++;
        }

        Assert.Equal(1_000_000UL, expected);
    }

    [Fact]
    public async Task The_first_rows_come_before_the_last_are_made()
    {
        // All of it would be 80 TB.
        using var reader = await _client.ExecuteReaderAsync("SELECT number FROM numbers(10000000000000)");

        for (var i = 0UL; i < 200_000; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal(i, reader.GetFieldValue<ulong>(0));
        }
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_an_error_and_never_the_end()
    {
        using var reader = await _client.ExecuteReaderAsync("SELECT toString(throwIf(number = 2000000)) FROM numbers(3000000)");

        var error = Assert.Throws<ClickHouseServerException>(() =>
        {
            while (reader.Read())
            {
            }
        });
        Assert.Equal(395, error.ErrorCode);
    }

    [Theory]
    [InlineData("CSV", "1,\"a\"\n")]
    [InlineData("JSONEachRow", "{\"n\":1,\"s\":\"a\"}\n")]
    [InlineData("CSVWithNames", "\"n\",\"s\"\n1,\"a\"\n")]
    public async Task An_answer_comes_in_the_format_that_the_text_names(string format, string expected)
    {
        using var result = await _client.ExecuteRawResultAsync($"SELECT 1::UInt8 AS n, 'a' AS s FORMAT {format}");

        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(await result.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task A_query_that_nobody_waits_for_stops()
    {
        var marker = Random.Shared.Next(1_000_000_000);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.ExecuteScalarAsync(
            $"SELECT max(sipHash64(number + {marker})) FROM numbers(100000000000)",
            options: new QueryOptions { CustomSettings = new Dictionary<string, object> { ["cancel_http_readonly_queries_on_client_close"] = 1 } },
            cancellationToken: patience.Token));

        var running = $"SELECT count() FROM system.processes WHERE query LIKE '%number + {marker})%' AND query NOT LIKE '%processes%'";
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while ((ulong)(await _client.ExecuteScalarAsync(running, cancellationToken: deadline.Token))! > 0)
            await Task.Delay(50, deadline.Token);
    }
}
