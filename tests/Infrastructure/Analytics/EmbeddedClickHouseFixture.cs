using ClickHouse.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>An embedded ClickHouse with its two users and a table of two rows.</summary>
public sealed class EmbeddedClickHouseFixture : IAsyncLifetime
{
    private EmbeddedClickHouse _host = null!;

    public ClickHouseClient Writer { get; private set; } = null!;

    public ClickHouseClient Reader { get; private set; } = null!;

    public int Port => _host.Port;

    public int ProcessId => _host.ProcessId;

    public async ValueTask InitializeAsync()
    {
        _host = await EmbeddedClickHouse.StartAsync();
        Writer = new ClickHouseClient(_host.Writer);
        Reader = new ClickHouseClient(_host.Reader);
        await Writer.ExecuteNonQueryAsync("CREATE TABLE facts (id UInt32, region String) ENGINE = MergeTree ORDER BY id");
        await Writer.ExecuteNonQueryAsync("INSERT INTO facts VALUES (1, '32'), (2, '51')");
    }

    public async ValueTask DisposeAsync()
    {
        Writer.Dispose();
        Reader.Dispose();
        await _host.DisposeAsync();
    }
}
