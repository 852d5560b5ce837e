using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MerajutASA.ClickHouseHost;
using MerajutASA.Testing.Servers;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>The embedded ClickHouse in a process of its own. However this process ends, that one ends with it.</summary>
internal sealed class EmbeddedClickHouse : IAsyncDisposable
{
    // The watcher's pipe closes with the tests' process; the shell's own exit code is that of the host.
    private const string Shell = """
        exec 4<&0
        "$@" </dev/null & host=$!
        echo "$host"
        ( read -r word <&4; kill -TERM $host 2>/dev/null ) & watcher=$!
        wait $host; code=$?
        kill $watcher 2>/dev/null
        exit $code
        """;

    // Beside the tests and not in the data folder, which may be full.
    private static readonly Lazy<string> Credentials = new(() =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, "clickhouse-credentials.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new
        {
            writer = new { user = "writer", password = "write it" },
            reader = new { user = "reader", password = "read it" },
        }));
        return path;
    });

    private readonly Process _shell;

    private EmbeddedClickHouse(Process shell, string folder, int port) => (_shell, Folder, Port) = (shell, folder, port);

    public static string Library { get; } = Path.Combine(
        RepositoryRoot(), "stack/embedded/clickhouse/node_modules/@chdb/lib-linux-x64-gnu/libchdb.so");

    public string Folder { get; }

    public int Port { get; }

    /// <summary>The process that holds the engine.</summary>
    public int ProcessId { get; private init; }

    public string Writer => $"Host=127.0.0.1;Port={Port};Username=writer;Password=write it";

    public string Reader => $"Host=127.0.0.1;Port={Port};Username=reader;Password=read it";

    public static string NewFolder() => Directory.CreateTempSubdirectory("merajut-test-clickhouse-").FullName;

    /// <summary>Starts the host and waits until it listens.</summary>
    public static async Task<EmbeddedClickHouse> StartAsync(string? folder = null, int? at = null)
    {
        var data = folder ?? NewFolder();
        var port = at ?? FreePort.Find();
        var shell = Start(["sh", "-c", Shell, "sh", .. Command(port, data, Library)]);
        var id = int.Parse((await shell.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        var line = await shell.StandardOutput.ReadLineAsync();
        return line == $"listening on 127.0.0.1:{port}"
            ? new EmbeddedClickHouse(shell, data, port) { ProcessId = id }
            : throw new InvalidOperationException($"The host said '{line}' and {await shell.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs a host that is expected to refuse; gives its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> RefusedAsync(int port, string folder, string? library = null)
    {
        using var host = Start([.. Command(port, folder, library ?? Library)]);
        var said = await host.StandardError.ReadToEndAsync();
        await host.WaitForExitAsync();
        return (host.ExitCode, said.Trim());
    }

    /// <summary>Ends the process as a crash would.</summary>
    public async Task CrashAsync()
    {
        using (var host = Process.GetProcessById(ProcessId))
            host.Kill();
        await _shell.WaitForExitAsync();
    }

    /// <summary>Asks the process to end; gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (!_shell.HasExited)
            _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        return _shell.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _shell.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string[] Command(int port, string folder, string library)
    {
        if (!File.Exists(Library))
            throw new InvalidOperationException("The ClickHouse library is missing: run 'npm ci' in stack/embedded/clickhouse.");

        return
        [
            "dotnet", typeof(HostArguments).Assembly.Location, "--port", $"{port}", "--data", folder,
            "--credentials", Credentials.Value, "--library", library,
        ];
    }

    private static Process Start(string[] line) => Process.Start(new ProcessStartInfo(line[0], line[1..])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MerajutASA.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
