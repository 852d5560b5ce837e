using System.Text;
using System.Text.RegularExpressions;
using ClickHouse.Driver;
using ClickHouse.Driver.ADO;
using ClickHouse.Driver.ADO.Parameters;
using ClickHouse.Driver.Utility;
using MerajutASA.Bench.Measuring;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Modules.Children;
using MerajutASA.Modules.Children.Facts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Bench.Analytics;

/// <summary>The same facts in ClickHouse: the tables and views of the product, made by its own scripts, in a database of their own that goes at the end.</summary>
internal sealed partial class ClickHouseFacts : IAsyncDisposable
{
    private const string Database = "bench_analytics";
    private const string Chosen = CaseFactTable.Name + "_chosen";
    private const string Plain = CaseFactTable.Name + "_plain";

    // As the gateway sends them for an officer of the whole country.
    private static readonly QueryOptions AsOfficer = new()
    {
        CustomSettings = new Dictionary<string, object>
        {
            ["additional_table_filters"] = $"{{'{CaseFactTable.Name}': 'region_code >= \\'\\' AND region_code < \\'~\\'', '{CaseFactTable.Moves}': 'region_code >= \\'\\' AND region_code < \\'~\\''}}",
            ["allow_experimental_analyzer"] = 1,
            ["max_memory_usage"] = 512L << 20,
            ["max_threads"] = 4,
        },
    };

    private readonly ClickHouseClient _outside;
    private readonly ClickHouseClient _client;

    private ClickHouseFacts(ClickHouseClient outside, ClickHouseClient client) => (_outside, _client) = (outside, client);

    public static async Task<ClickHouseFacts> OpenAsync(BenchSettings settings)
    {
        var connection = settings.Connection("clickhouse-writer");
        // An insert of a month may take longer than the driver's patience on a busy machine.
        var http = new HttpClient { Timeout = TimeSpan.FromMinutes(30) };
        ClickHouseClient Of(string database) => new(new ClickHouseClientSettings(new ClickHouseConnectionStringBuilder(connection) { Database = database }.ConnectionString) { HttpClient = http });
        var outside = new ClickHouseClient(new ClickHouseClientSettings(connection) { HttpClient = http });
        await outside.ExecuteNonQueryAsync($"DROP DATABASE IF EXISTS {Database}");
        await outside.ExecuteNonQueryAsync($"CREATE DATABASE {Database}");
        return new ClickHouseFacts(outside, Of(Database));
    }

    public async Task FillAsync(PostgresFacts facts)
    {
        var services = new ServiceCollection();
        new ChildrenModule().Add(services, new ConfigurationBuilder().Build());
        await using var provider = services.BuildServiceProvider();
        await new AnalyticsSchema(provider.GetServices<AnalyticsScript>(), provider.GetServices<AnalyticsView>()).ApplyAsync(_client, default);
        string[] columns = ["event_id", "at", .. CaseFactTable.Others];
        var (first, last) = await facts.SpanAsync();
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            using var csv = new MemoryStream(Encoding.UTF8.GetBytes(await facts.CsvAsync(month, string.Join(", ", CaseFactTable.Others))));
            if (csv.Length > 0)
                (await _client.InsertRawStreamAsync(CaseFactTable.Name, csv, "CSV", columns)).Dispose();
        }
    }

    public async Task<IReadOnlyList<string[]>> AskAsync(DashboardQuery query)
    {
        var values = new ClickHouseParameterCollection();
        values.AddParameter("from", query.From);
        values.AddParameter("until", query.Until);
        if (query.More is { } more)
            values.AddParameter(more.Name, more.Value);
        using var reader = await _client.ExecuteReaderAsync(query.Text.Sql, values, AsOfficer);
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => Answers.Text(reader.GetValue(at)))]);
        return rows;
    }

    /// <summary>Of the facts and of what is added up of them.</summary>
    public Task<double> BytesAsync() => NumberAsync($"SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND database = '{Database}' AND table NOT IN ('{Chosen}', '{Plain}')");

    /// <summary>The product's codecs against the engine's default (LZ4), in all and column by column.</summary>
    public async Task<IReadOnlyList<Figure>> CodecsAsync()
    {
        // Parts so small that all columns share a file do not tell what each takes.
        const string Apart = "SETTINGS min_bytes_for_wide_part = 0, min_rows_for_wide_part = 0, ";
        var script = ((string)(await _client.ExecuteScalarAsync($"SHOW CREATE TABLE {CaseFactTable.Name}"))!).Replace("SETTINGS ", Apart, StringComparison.Ordinal);
        foreach (var (table, sql) in new[] { (Chosen, script), (Plain, Codec().Replace(script, "")) })
        {
            await _client.ExecuteNonQueryAsync(sql.Replace($"{Database}.{CaseFactTable.Name}", $"{Database}.{table}", StringComparison.Ordinal));
            await _client.ExecuteNonQueryAsync(
                $"INSERT INTO {table} SELECT * FROM {CaseFactTable.Name}",
                options: new QueryOptions { CustomSettings = new Dictionary<string, object> { ["max_partitions_per_insert_block"] = 1000 } });
        }

        var figures = new List<Figure>();
        foreach (var column in (string[])["", "event_id", "at", .. CaseFactTable.Others])
        {
            var (plain, ours) = (await ColumnAsync(Plain, column), await ColumnAsync(Chosen, column));
            figures.Add(new Figure($"codecs: {(column.Length == 0 ? "all columns" : column)}", "bytes", plain, ours, ours / plain, column.Length == 0 ? 1 : double.MaxValue, "lower", [ours / plain]));
        }

        return figures;
    }

    public async ValueTask DisposeAsync()
    {
        await _outside.ExecuteNonQueryAsync($"DROP DATABASE IF EXISTS {Database}");
        _client.Dispose();
        _outside.Dispose();
    }

    private Task<double> ColumnAsync(string table, string column) => NumberAsync($"""
        SELECT sum(column_data_compressed_bytes) FROM system.parts_columns
        WHERE active AND database = '{Database}' AND table = '{table}' AND ('{column}' = '' OR column = '{column}')
        """);

    private async Task<double> NumberAsync(string sql) => Convert.ToDouble(await _outside.ExecuteScalarAsync(sql), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@" CODEC\((?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Codec();
}
