using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MerajutASA.Bench.Chaos;

/// <summary>The writing process, which may be killed and started again, and what it said was acknowledged.</summary>
internal sealed class WriterProcess(Cast cast) : IAsyncDisposable
{
    private Process? _process;
    private TaskCompletionSource<string> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The highest version of each institution that was acknowledged.</summary>
    public ConcurrentDictionary<Guid, int> Institutions { get; } = new();

    /// <summary>The children that were acknowledged.</summary>
    public ConcurrentDictionary<Guid, byte> Children { get; } = new();

    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(WriterProcess).Assembly.Location, "--writer"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(cast));
        await TellAsync("write");
    }

    public Task WriteAsync() => TellAsync("write");

    /// <summary>Returns when nothing is on its way any more.</summary>
    public Task RestAsync() => TellAsync("rest");

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
    }

    private async Task TellAsync(string what)
    {
        _answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _process!.StandardInput.WriteLineAsync(what);
        await _process.StandardInput.FlushAsync();
        await _answer.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private void Hear(string? line)
    {
        switch (line?.Split(' '))
        {
            case ["institution", var id, var version]:
                Institutions.AddOrUpdate(Guid.Parse(id), _ => Version(version), (_, before) => Math.Max(before, Version(version)));
                break;
            case ["child", var id, _]:
                Children.TryAdd(Guid.Parse(id), 0);
                break;
            case ["write" or "rest"]:
                _answer.TrySetResult(line);
                break;
        }
    }

    private static int Version(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
