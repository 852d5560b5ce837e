using System.Diagnostics;
using System.Net.Sockets;
using ClickHouse.Driver;
using MerajutASA.Testing.Servers;
using MerajutASA.Testing.World;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>How the embedded host starts, ends, and comes back after a crash.</summary>
public sealed class EmbeddedClickHouseLifeTests
{
    private static readonly int Crashes = Breadth.Of(3, full: 20);

    [Fact]
    public async Task Acknowledged_rows_are_there_after_a_crash()
    {
        var folder = EmbeddedClickHouse.NewFolder();
        var acknowledged = 0L;
        for (var crash = 0; crash < Crashes; crash++)
        {
            await using var life = await Life.BeginAsync(folder);
            await life.Client.ExecuteNonQueryAsync("CREATE TABLE IF NOT EXISTS facts (id UInt64) ENGINE = MergeTree ORDER BY id");
            Assert.Equal((ulong)acknowledged, await life.Client.ExecuteScalarAsync($"SELECT uniqExact(id) FROM facts WHERE id < {acknowledged}"));
            acknowledged = await life.InsertUntilCrashAsync(acknowledged);
        }

        await using var host = await EmbeddedClickHouse.StartAsync(folder);
        using var client = new ClickHouseClient(host.Writer);
        Assert.Equal((ulong)acknowledged, await client.ExecuteScalarAsync($"SELECT uniqExact(id) FROM facts WHERE id < {acknowledged}"));
    }

    [Fact]
    public async Task Told_to_stop_the_host_ends_cleanly_and_its_data_stay()
    {
        var folder = EmbeddedClickHouse.NewFolder();
        var first = await EmbeddedClickHouse.StartAsync(folder);
        using (var client = new ClickHouseClient(first.Writer))
        {
            await client.ExecuteNonQueryAsync("CREATE TABLE kept (id UInt8) ENGINE = MergeTree ORDER BY id");
            await client.ExecuteNonQueryAsync("INSERT INTO kept VALUES (1)");
        }

        Assert.Equal(0, await first.StopAsync());
        await using var second = await EmbeddedClickHouse.StartAsync(folder);
        using var again = new ClickHouseClient(second.Reader);
        Assert.Equal((byte)1, await again.ExecuteScalarAsync("SELECT id FROM kept"));
    }

    [Fact]
    public async Task A_running_query_does_not_keep_the_host_from_stopping()
    {
        await using var host = await EmbeddedClickHouse.StartAsync();
        using var client = new ClickHouseClient(host.Reader);
        var endless = client.ExecuteScalarAsync("SELECT max(sipHash64(number)) FROM numbers(100000000000)");
        await Task.Delay(500);
        var patience = Stopwatch.StartNew();

        Assert.Equal(0, await host.StopAsync());
        Assert.InRange(patience.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(25)); // the farewell is 5 s
        await Assert.ThrowsAnyAsync<Exception>(() => endless);
    }

    [Fact]
    public async Task A_folder_belongs_to_one_host()
    {
        await using var host = await EmbeddedClickHouse.StartAsync();
        var (code, said) = await EmbeddedClickHouse.RefusedAsync(FreePort.Find(), host.Folder);

        Assert.Equal(1, code);
        Assert.Equal($"the data folder {host.Folder} is in use by another process", said);
    }

    [Fact]
    public async Task A_taken_port_and_a_missing_library_are_said_plainly()
    {
        var folder = EmbeddedClickHouse.NewFolder();
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        Assert.Equal((1, $"port {port} of 127.0.0.1 is taken"), await EmbeddedClickHouse.RefusedAsync(port, folder));
        Assert.Equal(
            (1, "the ClickHouse library is not at /nowhere/libchdb.so; 'npm ci' beside this project's package.json brings it"),
            await EmbeddedClickHouse.RefusedAsync(port, folder, "/nowhere/libchdb.so"));
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Life(EmbeddedClickHouse host) : IAsyncDisposable
    {
        public ClickHouseClient Client { get; } = new(host.Writer);

        public static async Task<Life> BeginAsync(string folder) => new(await EmbeddedClickHouse.StartAsync(folder));

        /// <summary>Inserts batches, one after another, until the host is killed in the midst of it; gives the first id not acknowledged.</summary>
        public async Task<long> InsertUntilCrashAsync(long next)
        {
            const int batch = 50;
            var crash = Task.Run(async () =>
            {
                await Task.Delay(Random.Shared.Next(300, 900));
                await host.CrashAsync();
            });
            try
            {
                while (true)
                {
                    var rows = Enumerable.Range(0, batch).Select(i => new object[] { (ulong)(next + i) });
                    await Client.InsertBinaryAsync("facts", ["id"], rows);
                    next += batch;
                }
            }
            catch (HttpRequestException)
            {
                await crash;
                return next;
            }
        }

        // The host has gone already, and its folder is needed again.
        public ValueTask DisposeAsync()
        {
            Client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
