using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ClickHouse.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>What the embedded host does in the place of a server: users, refusals, start and end.</summary>
public sealed class EmbeddedClickHouseTests(EmbeddedClickHouseFixture embedded) : IClassFixture<EmbeddedClickHouseFixture>
{
    private readonly ClickHouseClient _writer = embedded.Writer;
    private readonly ClickHouseClient _reader = embedded.Reader;

    [Theory]
    [InlineData("SELECT count() FROM facts")]
    [InlineData("WITH f AS (SELECT * FROM facts) SELECT count() FROM f")]
    [InlineData("SHOW TABLES")]
    [InlineData("DESCRIBE TABLE facts")]
    [InlineData("EXPLAIN SELECT * FROM facts")]
    [InlineData("EXISTS TABLE facts")]
    public async Task A_reader_may_read(string text) => Assert.NotNull(await _reader.ExecuteScalarAsync(text));

    [Theory]
    [InlineData("INSERT INTO facts VALUES (3, '73')")]
    [InlineData("INSERT INTO facts FORMAT CSV\n3,73")]
    [InlineData("INSERT INTO facts SELECT 3, '73'")]
    [InlineData("DROP TABLE facts")]
    [InlineData("TRUNCATE TABLE facts")]
    [InlineData("CREATE TABLE more (id UInt8) ENGINE = Memory")]
    [InlineData("CREATE TEMPORARY TABLE more (id UInt8)")]
    [InlineData("ALTER TABLE facts DELETE WHERE 1")]
    [InlineData("OPTIMIZE TABLE facts")]
    [InlineData("SET readonly = 0")]
    [InlineData("USE system")]
    [InlineData("KILL QUERY WHERE 1")]
    [InlineData("SYSTEM FLUSH LOGS")]
    [InlineData("/* SELECT */ DROP TABLE facts -- SELECT")]
    [InlineData("CREATE FUNCTION twice AS x -> 2 * x")]
    public async Task A_reader_may_not_change_anything(string text)
    {
        var error = await Assert.ThrowsAsync<ClickHouseServerException>(() => _reader.ExecuteNonQueryAsync(text));

        Assert.Equal(164, error.ErrorCode);
        Assert.Equal(2UL, await _reader.ExecuteScalarAsync("SELECT count() FROM facts"));
    }

    [Theory]
    [InlineData("SELECT * FROM facts SETTINGS additional_table_filters = {}")]
    [InlineData("SELECT * FROM facts settings additional_table_filters={}")]
    [InlineData("SELECT * FROM facts/**/SETTINGS/**/additional_table_filters = {}")]
    [InlineData("SELECT * FROM (SELECT * FROM facts SETTINGS additional_table_filters = {})")]
    [InlineData("SELECT 5. SETTINGS max_threads = 1")]
    [InlineData("SELECT * FROM facts SETTINGS optimize_read_in_order")]
    [InlineData("SELECT '\\'' SETTINGS max_threads = 1 -- '")]
    [InlineData("SELECT * FROM merge('default', 'facts')")]
    [InlineData("SELECT * FROM `merge`('default', 'facts')")]
    [InlineData("SELECT * FROM mergeTreeIndex('default', 'facts')")]
    [InlineData("SELECT file('/etc/passwd')")]
    [InlineData("SELECT * FROM file('/etc/passwd', 'LineAsString')")]
    [InlineData("SELECT * FROM url('http://127.0.0.1/', 'CSV', 'a String')")]
    [InlineData("INSERT INTO FUNCTION file('/tmp/x', 'CSV', 'a UInt8') SELECT 1")]
    public async Task Nobody_lifts_a_filter_or_leaves_the_engine(string text)
    {
        foreach (var client in new[] { _reader, _writer })
        {
            var error = await Assert.ThrowsAsync<ClickHouseServerException>(() => client.ExecuteNonQueryAsync(text));
            Assert.Equal(164, error.ErrorCode);
        }
    }

    [Fact]
    public async Task A_table_is_made_with_settings_of_its_own()
    {
        await _writer.ExecuteNonQueryAsync("CREATE TABLE own (id UInt8) ENGINE = MergeTree ORDER BY id SETTINGS index_granularity = 1024");

        Assert.Equal((byte)1, await _reader.ExecuteScalarAsync("SELECT create_table_query LIKE '%1024%' FROM system.tables WHERE name = 'own'"));
    }

    [Fact]
    public async Task A_reader_cannot_ask_for_more_than_the_host_gives()
    {
        var options = new QueryOptions { CustomSettings = new Dictionary<string, object> { ["max_memory_usage"] = 0, ["readonly"] = 0 } };

        Assert.Equal("1073741824", await _reader.ExecuteScalarAsync("SELECT toString(getSetting('max_memory_usage'))", options: options));
        Assert.Equal("1", await _reader.ExecuteScalarAsync("SELECT toString(getSetting('readonly'))", options: options));
    }

    [Theory]
    [InlineData("Basic", "reader", "read it", HttpStatusCode.OK)]
    [InlineData("Basic", "reader", "write it", HttpStatusCode.Forbidden)]
    [InlineData("Basic", "Reader", "read it", HttpStatusCode.Forbidden)]
    [InlineData("Basic", "default", "", HttpStatusCode.Forbidden)]
    [InlineData("Headers", "reader", "read it", HttpStatusCode.OK)]
    [InlineData("Headers", "reader", "", HttpStatusCode.Forbidden)]
    [InlineData("None", "", "", HttpStatusCode.Forbidden)]
    public async Task Only_who_knows_a_password_is_answered(string way, string user, string password, HttpStatusCode expected)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{embedded.Port}/") { Content = new StringContent("SELECT 1") };
        if (way == "Basic")
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        if (way == "Headers")
            request.Headers.Add("X-ClickHouse-User", user);
        if (way == "Headers")
            request.Headers.Add("X-ClickHouse-Key", password);
        using var response = await http.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, !response.Headers.Contains("X-ClickHouse-Exception-Code"));
        Assert.Equal("merajutasa-embedded", Assert.Single(response.Headers.GetValues("X-ClickHouse-Server-Display-Name")));
    }

    [Fact]
    public async Task A_get_only_reads()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-ClickHouse-User", "writer");
        http.DefaultRequestHeaders.Add("X-ClickHouse-Key", "write it");

        Assert.Equal("2\n", await http.GetStringAsync($"http://127.0.0.1:{embedded.Port}/?query=SELECT+count()+FROM+facts"));
        using var refused = await http.GetAsync($"http://127.0.0.1:{embedded.Port}/?query=DROP+TABLE+facts");
        Assert.Equal("164", Assert.Single(refused.Headers.GetValues("X-ClickHouse-Exception-Code")));
    }

    [Fact]
    public async Task A_client_recognises_the_stand_in() =>
        Assert.Equal("merajutasa-embedded", await _reader.ExecuteScalarAsync("SELECT displayName()"));

    [Fact]
    public async Task A_large_answer_does_not_fill_the_memory()
    {
        var before = await ResidentMegabytesAsync();
        using var reader = await _reader.ExecuteReaderAsync("SELECT number, toString(number), repeat('x', 100) FROM numbers(20000000)");
        var most = 0L;
        for (var rows = 1; reader.Read(); rows++)
        {
            if (rows % 1_000_000 == 0)
                most = Math.Max(most, await ResidentMegabytesAsync());
        }

        // The whole of it is 2.4 GB.
        Assert.InRange(most - before, 0, 400);
    }

    [Fact]
    public async Task The_host_keeps_the_signal_handlers_of_dotnet()
    {
        // At its start the host provokes a null reference and catches it; it would not be here without its handlers.
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => _reader.ExecuteScalarAsync("SELECT 1")));

        var caught = (await File.ReadAllLinesAsync($"/proc/{embedded.ProcessId}/status")).Single(line => line.StartsWith("SigCgt", StringComparison.Ordinal));
        var mask = ulong.Parse(caught.Split('\t')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        foreach (var signal in new[] { 4, 5, 6, 7, 8, 11 })
            Assert.NotEqual(0UL, mask & (1UL << (signal - 1)));
    }

    private async Task<long> ResidentMegabytesAsync()
    {
        var line = (await File.ReadAllLinesAsync($"/proc/{embedded.ProcessId}/status")).Single(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
