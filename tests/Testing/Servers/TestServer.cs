using System.Diagnostics;

namespace MerajutASA.Testing.Servers;

/// <summary>
/// A server that lives as long as the tests. Its shell waits on a pipe that closes with this process, however this process ends,
/// then stops the server and removes its folder: nothing is left behind by an interrupted run.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    private const string Shell = """
        folder=$1 signal=$2; shift 2
        "$@" >>"$folder/log" 2>&1 </dev/null &
        read -r word
        kill -"$signal" $!
        wait $!
        [ "$word" = keep ] || rm -rf "$folder"
        """;

    private readonly Process _process;
    private bool _stopped;

    private TestServer(Process process, string folder)
    {
        _process = process;
        Folder = folder;
    }

    public string Folder { get; }

    /// <param name="folder">Made by <see cref="ServiceUser.CreateFolderAsync"/>; goes away with the server.</param>
    /// <param name="signal">What stops this server without waiting for its clients.</param>
    /// <param name="ready">Asked until it is true, for 30 s at most.</param>
    internal static async Task<TestServer> StartAsync(
        string folder, string signal, Func<Task<bool>> ready, params IReadOnlyList<string> command)
    {
        var start = ServiceUser.Command(["sh", "-c", Shell, "sh", folder, signal, .. command]);
        start.RedirectStandardInput = true;
        var server = new TestServer(Process.Start(start)!, folder);
        var patience = Stopwatch.StartNew();
        while (!await ready())
        {
            if (patience.Elapsed > TimeSpan.FromSeconds(30))
            {
                var log = await ServiceUser.RunAsync("tail", "-n", "20", $"{folder}/log");
                await server.DisposeAsync();
                throw new InvalidOperationException($"{command[0]} did not answer within 30 s: {log}");
            }

            await Task.Delay(20);
        }

        return server;
    }

    /// <summary>Stops the server and keeps its folder, so that it can be started again on the same data.</summary>
    public async Task StopAsync()
    {
        await _process.StandardInput.WriteLineAsync("keep");
        await EndAsync();
        _stopped = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopped)
            await ServiceUser.RunAsync("rm", "-rf", Folder);
        else
            await EndAsync();
    }

    private async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
