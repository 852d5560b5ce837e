using MerajutASA.Infrastructure.Tests.Engines;
using MerajutASA.Testing.Servers;

namespace MerajutASA.Infrastructure.Tests.Graph;

/// <summary>The embedded graph engine with its two users.</summary>
internal sealed class EmbeddedGraph : IAsyncDisposable
{
    private static readonly string Script = Path.Combine(WatchedProcess.Repository, "stack/embedded/graph/start.sh");
    private readonly WatchedProcess _process;

    private EmbeddedGraph(WatchedProcess process, string folder, int port) => (_process, Folder, Port) = (process, folder, port);

    public string Folder { get; }

    public int Port { get; }

    public string Writer => $"falkor://writer:write%20it@127.0.0.1:{Port}/contract";

    public string Reader => $"falkor://reader:read%20it@127.0.0.1:{Port}/contract";

    public static string NewFolder() => Directory.CreateTempSubdirectory("merajut-test-graph-").FullName;

    /// <summary>Starts the engine and waits until it answers.</summary>
    public static async Task<EmbeddedGraph> StartAsync(string? folder = null, int? at = null)
    {
        var data = folder ?? NewFolder();
        var port = at ?? FreePort.Find();
        var process = await WatchedProcess.StartAsync(Command(port, data));
        await process.UntilAsync(line => line.Contains("Ready to accept connections", StringComparison.Ordinal));
        return new EmbeddedGraph(process, data, port);
    }

    /// <summary>Runs an engine that is expected to refuse; gives its exit code and what it said.</summary>
    public static Task<(int Code, string Said)> RefusedAsync(int port, string folder) => WatchedProcess.RunAsync(Command(port, folder));

    public Task CrashAsync() => _process.CrashAsync();

    public Task<int> StopAsync() => _process.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string[] Command(int port, string folder) =>
        [Script, "--port", $"{port}", "--data", folder, "--credentials", EngineCredentials.Path];
}
