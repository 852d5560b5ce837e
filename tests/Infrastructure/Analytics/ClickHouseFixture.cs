using ClickHouse.Driver;
using ClickHouse.Driver.ADO;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>
/// One ClickHouse for the contract tests: that of <c>MERAJUT_CONTRACT_CLICKHOUSE</c> (a full user's connection string) when it
/// is given, else the embedded one. Either way they work in a database of their own.
/// </summary>
public sealed class ClickHouseFixture : IAsyncLifetime
{
    private readonly string _database = $"contract_{Guid.NewGuid():N}";
    private EmbeddedClickHouse? _embedded;
    private string _connection = "";

    public ClickHouseClient Client { get; private set; } = null!;

    /// <summary>For who writes.</summary>
    public string Writer => _connection;

    /// <summary>For who reads: the embedded engine's reader, or the given user again.</summary>
    public string Reader => _embedded is null
        ? _connection
        : new ClickHouseConnectionStringBuilder(_embedded.Reader) { Database = _database }.ConnectionString;

    /// <summary>A client of its own, with something set differently.</summary>
    public ClickHouseClient With(Action<ClickHouseConnectionStringBuilder> change)
    {
        var builder = new ClickHouseConnectionStringBuilder(_connection);
        change(builder);
        return new ClickHouseClient(builder.ConnectionString);
    }

    /// <summary>A new table of those columns, empty.</summary>
    public async Task<string> TableAsync(string columns, string engine = "MergeTree ORDER BY tuple()")
    {
        var name = $"t_{Guid.NewGuid():N}";
        await Client.ExecuteNonQueryAsync($"CREATE TABLE {name} ({columns}) ENGINE = {engine}");
        return name;
    }

    public async ValueTask InitializeAsync()
    {
        var given = Environment.GetEnvironmentVariable("MERAJUT_CONTRACT_CLICKHOUSE");
        if (string.IsNullOrEmpty(given))
            _embedded = await EmbeddedClickHouse.StartAsync();

        _connection = given is { Length: > 0 } ? given : _embedded!.Writer;
        using (var outside = With(_ => { }))
            await outside.ExecuteNonQueryAsync($"CREATE DATABASE {_database}");
        _connection = new ClickHouseConnectionStringBuilder(_connection) { Database = _database }.ConnectionString;
        Client = With(_ => { });
    }

    public async ValueTask DisposeAsync()
    {
        await Client.ExecuteNonQueryAsync($"DROP DATABASE {_database}");
        Client.Dispose();
        if (_embedded is not null)
            await _embedded.DisposeAsync();
    }
}
