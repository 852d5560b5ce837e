using MerajutASA.ClickHouseHost;
using MerajutASA.Infrastructure.Tests.Engines;
using MerajutASA.Testing.Servers;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>The embedded ClickHouse with its two users.</summary>
internal sealed class EmbeddedClickHouse : IAsyncDisposable
{
    private static readonly string Library = Path.Combine(
        WatchedProcess.Repository, "stack/embedded/clickhouse/node_modules/@chdb/lib-linux-x64-gnu/libchdb.so");

    private readonly WatchedProcess _process;

    private EmbeddedClickHouse(WatchedProcess process, string folder, int port) => (_process, Folder, Port) = (process, folder, port);

    public string Folder { get; }

    public int Port { get; }

    public int ProcessId => _process.Id;

    public string Writer => $"Host=127.0.0.1;Port={Port};Username=writer;Password=write it";

    public string Reader => $"Host=127.0.0.1;Port={Port};Username=reader;Password=read it";

    public static string NewFolder() => Directory.CreateTempSubdirectory("merajut-test-clickhouse-").FullName;

    /// <summary>Starts the host and waits until it listens.</summary>
    public static async Task<EmbeddedClickHouse> StartAsync(string? folder = null, int? at = null)
    {
        var data = folder ?? NewFolder();
        var port = at ?? FreePort.Find();
        var process = await WatchedProcess.StartAsync(Command(port, data, Library));
        await process.UntilAsync(line => line == $"listening on 127.0.0.1:{port}");
        return new EmbeddedClickHouse(process, data, port);
    }

    /// <summary>Runs a host that is expected to refuse; gives its exit code and what it said.</summary>
    public static Task<(int Code, string Said)> RefusedAsync(int port, string folder, string? library = null) =>
        WatchedProcess.RunAsync(Command(port, folder, library ?? Library));

    public Task CrashAsync() => _process.CrashAsync();

    public Task<int> StopAsync() => _process.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string[] Command(int port, string folder, string library) => File.Exists(Library)
        ?
        [
            "dotnet", typeof(HostArguments).Assembly.Location, "--port", $"{port}", "--data", folder,
            "--credentials", EngineCredentials.Path, "--library", library,
        ]
        : throw new InvalidOperationException("The ClickHouse library is missing: run 'npm ci' in stack/embedded/clickhouse.");
}
