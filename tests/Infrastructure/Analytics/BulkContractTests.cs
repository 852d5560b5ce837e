using ClickHouse.Driver;
using ClickHouse.Driver.Compression;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

[Collection(nameof(ClickHouseContract))]
public sealed class BulkContractTests(ClickHouseFixture clickHouse)
{
    private readonly ClickHouseClient _client = clickHouse.Client;

    [Theory, MemberData(nameof(Compressors))]
    public async Task Rows_are_inserted_in_bulk(string encoding)
    {
        var table = await clickHouse.TableAsync("id UInt32, name String, born Nullable(Date)");
        var rows = Enumerable.Range(0, 25_000).Select(i => new object[] { (uint)i, $"anak {i}", i % 3 == 0 ? null! : new DateOnly(2015, 1, 1 + (i % 28)) });
        var options = new InsertOptions { BatchSize = 4_000, MaxDegreeOfParallelism = 3, Compressor = Compressor(encoding) };

        Assert.Equal(25_000, await _client.InsertBinaryAsync(table, ["id", "name", "born"], rows, options));

        using var reader = await _client.ExecuteReaderAsync($"SELECT count(), sum(id), uniqExact(name), countIf(born IS NULL) FROM {table}");
        Assert.True(reader.Read());
        Assert.Equal([25_000UL, 312_487_500UL, 25_000UL, 8_334UL], Enumerable.Range(0, 4).Select(i => reader.GetFieldValue<ulong>(i)));
    }

    public static TheoryData<string> Compressors() => new("zstd", "gzip", "br", "none");

    [Fact]
    public async Task A_raw_stream_is_inserted_as_it_is()
    {
        var table = await clickHouse.TableAsync("id UInt32, name String");
        using var csv = new MemoryStream("1,\"Ayu, Lestari\"\n2,Budi\n"u8.ToArray());
        (await _client.InsertRawStreamAsync(table, csv, "CSV", ["id", "name"])).Dispose();

        Assert.Equal("Ayu, Lestari", await _client.ExecuteScalarAsync($"SELECT name FROM {table} WHERE id = 1"));
    }

    [Fact]
    public async Task A_batch_cut_short_inserts_nothing()
    {
        var table = await clickHouse.TableAsync("id UInt32, name String");
        using var broken = new MemoryStream([1, 0, 0, 0, 3, (byte)'a', (byte)'b']);

        await Assert.ThrowsAsync<ClickHouseServerException>(async () =>
            (await _client.InsertRawStreamAsync(table, broken, "RowBinary", ["id", "name"])).Dispose());
        Assert.Equal(0UL, await _client.ExecuteScalarAsync($"SELECT count() FROM {table}"));
    }

    [Fact]
    public async Task A_sum_is_kept_up_by_a_materialized_view()
    {
        var facts = await clickHouse.TableAsync("day Date, amount UInt64");
        await _client.ExecuteNonQueryAsync($"""
            CREATE MATERIALIZED VIEW {facts}_daily ENGINE = AggregatingMergeTree ORDER BY day
            AS SELECT day, sumState(amount) AS total FROM {facts} GROUP BY day
            """);
        var rows = Enumerable.Range(0, 1_000).Select(i => new object[] { new DateOnly(2026, 1, 1 + (i % 2)), (ulong)i });
        await _client.InsertBinaryAsync(facts, ["day", "amount"], rows, new InsertOptions { BatchSize = 100 });

        Assert.Equal(249_500UL, await _client.ExecuteScalarAsync($"SELECT sumMerge(total) FROM {facts}_daily WHERE day = '2026-01-01'"));
    }

    [Fact]
    public async Task The_last_version_of_a_row_is_read_with_final()
    {
        var table = await clickHouse.TableAsync("id UInt32, name String, version UInt32", "ReplacingMergeTree(version) ORDER BY id");
        foreach (var version in new[] { 2, 1, 3 })
            await _client.ExecuteNonQueryAsync($"INSERT INTO {table} VALUES (1, 'v{version}', {version})");

        Assert.Equal("v3", await _client.ExecuteScalarAsync($"SELECT name FROM {table} FINAL"));
        Assert.Equal(1UL, await _client.ExecuteScalarAsync($"SELECT count() FROM {table} FINAL"));
    }

    [Fact]
    public async Task What_is_older_than_its_time_to_live_goes()
    {
        var table = await clickHouse.TableAsync("day Date, id UInt8", "MergeTree ORDER BY id TTL day + INTERVAL 1 DAY");
        await _client.ExecuteNonQueryAsync($"INSERT INTO {table} VALUES ('2020-01-01', 1), (today(), 2)");
        await _client.ExecuteNonQueryAsync($"OPTIMIZE TABLE {table} FINAL");

        Assert.Equal(1UL, await _client.ExecuteScalarAsync($"SELECT count() FROM {table}"));
    }

    private static IClickHouseCompressor? Compressor(string encoding) => encoding switch
    {
        "zstd" => ZstdCompressor.Default,
        "gzip" => GZipCompressor.Default,
        "br" => BrotliCompressor.Default,
        _ => null,
    };
}
