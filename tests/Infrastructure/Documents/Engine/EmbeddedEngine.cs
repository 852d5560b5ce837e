using System.Diagnostics;
using System.Security.Cryptography;
using MerajutASA.Testing.Servers;

namespace MerajutASA.Infrastructure.Tests.Documents.Engine;

/// <summary>
/// The embedded MongoDB as a process with a folder of its own. It can be killed and started again on the same port and data.
/// Its shell waits on a pipe that closes with this process, then stops the server and removes its folder:
/// nothing is left behind by an interrupted run.
/// </summary>
public sealed class EmbeddedEngine : IAsyncDisposable
{
    private const string User = "merajut";

    private const string Shell = """
        home=$1; shift
        "$@" >>"$home/log" 2>&1 </dev/null &
        echo $!
        read -r word
        kill -TERM $! 2>>"$home/log"
        wait $!
        code=$?
        [ "$word" = keep ] || rm -rf "$home"
        exit $code
        """;

    private readonly string _password = RandomNumberGenerator.GetHexString(24);
    private readonly string _home = Directory.CreateTempSubdirectory("merajut-mongodb-").FullName;
    private Process? _shell;
    private Process? _server;

    private EmbeddedEngine(int port) => Port = port;

    public int Port { get; }

    public string Data => Path.Combine(_home, "data");

    public string Credentials => Path.Combine(_home, "credentials.json");

    public string Log => Path.Combine(_home, "log");

    public string ConnectionString => $"mongodb://{User}:{_password}@127.0.0.1:{Port}/?directConnection=true";

    /// <param name="before">What the command line begins with, such as a limit.</param>
    public static async Task<EmbeddedEngine> StartAsync(params IReadOnlyList<string> before)
    {
        var engine = new EmbeddedEngine(FreePort.Find());
        await File.WriteAllTextAsync(engine.Credentials, $$"""{"user":"{{User}}","password":"{{engine._password}}"}""");
        File.SetUnixFileMode(engine.Credentials, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(engine.Log, string.Empty);
        await engine.StartAgainAsync(before);
        return engine;
    }

    public async Task StartAgainAsync(params IReadOnlyList<string> before)
    {
        var server = await EngineProgram.LocateAsync();
        string[] command = [.. before, "node", server, "--port", $"{Port}", "--data", Data, "--credentials", Credentials];
        var start = new ProcessStartInfo("sh", ["-c", Shell, "sh", _home, .. command]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var said = new FileInfo(Log).Length;
        _shell = Process.Start(start)!;
        _server = Process.GetProcessById(int.Parse((await _shell.StandardOutput.ReadLineAsync())!, null));
        var patience = Stopwatch.StartNew();
        while (!(await File.ReadAllTextAsync(Log))[(int)said..].Contains($"listening on 127.0.0.1:{Port}", StringComparison.Ordinal))
        {
            if (_server.HasExited || patience.Elapsed > TimeSpan.FromSeconds(30))
                throw new InvalidOperationException($"The embedded MongoDB did not start: {await File.ReadAllTextAsync(Log)}");
            await Task.Delay(10);
        }
    }

    /// <summary>kill -9: no chance to store anything more.</summary>
    public async Task KillAsync()
    {
        _server!.Kill();
        await EndedAsync();
    }

    /// <summary>SIGTERM, and the exit code.</summary>
    public Task<int> StopAsync() => EndedAsync();

    /// <summary>Waits until the server has ended by itself; its exit code.</summary>
    public async Task<int> WaitForEndAsync()
    {
        await Eventually.TrueAsync(() => Task.FromResult(File.ReadAllText($"/proc/{_server!.Id}/stat").Contains(") Z ", StringComparison.Ordinal)));
        return await EndedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_shell is not null)
            await EndedAsync();
        if (Directory.Exists(_home))
            Directory.Delete(_home, recursive: true);
    }

    private async Task<int> EndedAsync()
    {
        var shell = _shell!;
        _shell = null;
        await shell.StandardInput.WriteLineAsync("keep");
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        var code = shell.ExitCode;
        shell.Dispose();
        _server!.Dispose();
        return code;
    }
}
