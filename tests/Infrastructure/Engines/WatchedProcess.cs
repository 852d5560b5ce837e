using System.Diagnostics;
using System.Globalization;

namespace MerajutASA.Infrastructure.Tests.Engines;

/// <summary>An engine in a process of its own. However this process ends, that one ends with it.</summary>
internal sealed class WatchedProcess : IDisposable
{
    // The watcher's pipe closes with the tests' process; the shell's own exit code is that of the engine.
    private const string Shell = """
        exec 4<&0
        "$@" </dev/null 4<&- & engine=$!
        echo "$engine"
        ( read -r word <&4; kill -TERM $engine 2>/dev/null ) & watcher=$!
        exec 4<&-
        wait $engine; code=$?
        kill $watcher 2>/dev/null
        exit $code
        """;

    private readonly Process _shell;

    private WatchedProcess(Process shell, int id) => (_shell, Id) = (shell, id);

    /// <summary>The process of the engine itself.</summary>
    public int Id { get; }

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    public static async Task<WatchedProcess> StartAsync(params string[] line)
    {
        var shell = Start(["sh", "-c", Shell, "sh", .. line]);
        var id = await shell.StandardOutput.ReadLineAsync();
        return new WatchedProcess(shell, int.Parse(id!, CultureInfo.InvariantCulture));
    }

    /// <summary>Runs a command to its end; gives its exit code and what it complained of.</summary>
    public static async Task<(int Code, string Said)> RunAsync(params string[] line)
    {
        using var process = Start(line);
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await said).Trim());
    }

    /// <summary>Waits for a line that the engine says when it is ready; what it says after that is dropped.</summary>
    public async Task UntilAsync(Func<string, bool> ready)
    {
        var heard = new List<string>();
        while (await _shell.StandardOutput.ReadLineAsync() is { } line)
        {
            if (ready(line))
            {
                _ = _shell.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                _ = _shell.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return;
            }

            heard.Add(line);
        }

        throw new InvalidOperationException($"The engine ended: {string.Join('\n', heard.TakeLast(20))}{await _shell.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Ends the engine as a crash would.</summary>
    public async Task CrashAsync()
    {
        using (var engine = Process.GetProcessById(Id))
            engine.Kill();
        await _shell.WaitForExitAsync();
    }

    /// <summary>Asks the engine to end; gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (!_shell.HasExited)
            _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        return _shell.ExitCode;
    }

    public void Dispose() => _shell.Dispose();

    private static Process Start(string[] line) => Process.Start(new ProcessStartInfo(line[0], line[1..])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MerajutASA.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
