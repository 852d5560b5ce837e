using MerajutASA.Bench.Measuring;
using Npgsql;

namespace MerajutASA.Bench.Chaos;

/// <summary>All that can go wrong here: parts killed and paused, the place in the log dropped, and full disks where parts stand on small ones.</summary>
internal sealed class Faults(BenchSettings settings, Supervisor supervisor, WriterProcess writer, RelayPair relays, IReadOnlyDictionary<string, string> smallDisks)
{
    private static readonly string[] Engines = ["postgres", "keys", "pgbouncer", "redis", "mongodb", "clickhouse", "graph"];
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Longer than the silence after which another relay takes over.</summary>
    private static readonly TimeSpan RelayPause = TimeSpan.FromSeconds(4);

    public IReadOnlyList<Fault> All =>
    [
        new Fault("kill portal", KillWriterAsync),
        new Fault("kill relay at work", KillRelayAsync),
        new Fault("kill both relays", KillRelaysAsync),
        new Fault("pause relay at work", PauseRelayAsync),
        new Fault("drop slot", DropSlotAsync),
        .. Engines.Select(part => new Fault($"kill {part}", () => KillAsync(part))),
        .. Engines.Where(part => part != "pgbouncer").Select(part => new Fault($"pause {part}", () => PauseAsync(part))),
        .. smallDisks.Select(disk => new Fault($"full disk {disk.Key}", () => FillAsync(disk.Key, disk.Value))),
    ];

    private static Func<Task> Nothing => () => Task.CompletedTask;

    private async Task<Func<Task>> KillWriterAsync()
    {
        await writer.KillAsync();
        return () => writer.StartAsync();
    }

    private async Task<Func<Task>> KillRelayAsync()
    {
        await relays.KillFirstAsync();
        return Nothing;
    }

    private async Task<Func<Task>> KillRelaysAsync()
    {
        await relays.KillFirstAsync();
        await relays.KillFirstAsync();
        return Nothing;
    }

    private Task<Func<Task>> PauseRelayAsync()
    {
        var goOn = Signals.Pause(relays.First);
        return Task.FromResult<Func<Task>>(async () =>
        {
            await Task.Delay(RelayPause);
            goOn();
            relays.Swap();
        });
    }

    private async Task<Func<Task>> DropSlotAsync()
    {
        await using var connection = new NpgsqlConnection(settings.Connection("main-replication"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select pg_terminate_backend(active_pid, 2000), pg_drop_replication_slot(slot_name) from pg_replication_slots where database = current_database()", connection);
        await command.ExecuteNonQueryAsync();
        return Nothing;
    }

    private async Task<Func<Task>> KillAsync(string part)
    {
        var pid = (await supervisor.PartAsync(part)).Pid ?? throw new InvalidOperationException($"{part} has no process.");
        Signals.Kill(pid);
        return () => supervisor.HealthyAsync(part, other: pid);
    }

    private async Task<Func<Task>> PauseAsync(string part)
    {
        var goOn = Signals.Pause((await supervisor.PartAsync(part)).Pid ?? throw new InvalidOperationException($"{part} has no process."));
        return async () =>
        {
            await Task.Delay(Pause);
            goOn();
            await supervisor.HealthyAsync(part, other: null);
        };
    }

    private async Task<Func<Task>> FillAsync(string part, string folder)
    {
        var ballast = Path.Combine(folder, "ballast");
        await Task.Run(() => Fill(ballast));
        return async () =>
        {
            await Task.Delay(Pause);
            File.Delete(ballast);
            await supervisor.HealthyAsync(part, other: null);
        };
    }

    private static void Fill(string ballast)
    {
        var block = new byte[64 * 1024];
        try
        {
            using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
