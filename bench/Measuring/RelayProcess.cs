using System.Diagnostics;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Portal.Composition;
using MerajutASA.Portal.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Bench.Measuring;

/// <summary>The relay, or what it is compared with, as a process of its own; ends with the measurement.</summary>
internal sealed class RelayProcess : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private RelayProcess(Process process) => _process = process;

    /// <param name="kind">The product's <c>relay</c>, or <c>poll</c> for one that looks every five seconds.</param>
    public static RelayProcess Start(string kind)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(RelayProcess).Assembly.Location, $"--{kind}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        })!;
        // Standard output is for the figures alone.
        process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        return new RelayProcess(process);
    }

    public int Id => _process.Id;

    /// <summary>What such a process does, for as long as whoever started it is there.</summary>
    public static async Task<int> RunAsync(string kind)
    {
        _ = Task.Run(() =>
        {
            while (Console.In.Read() >= 0)
            {
            }

            Environment.Exit(0);
        });
        if (kind == "relay")
            return await PortalVerbs.RunAsync(["relay"]);
        var builder = VerbHost.Create();
        builder.Services.AddDispatcher(builder.Configuration);
        using var host = builder.Build();
        var dispatcher = host.Services.GetRequiredService<Dispatcher>();
        // Each by itself, so that none waits for the slowest.
        await Task.WhenAll(host.Services.GetRequiredService<Subscribers>().All.Select(async subscriber =>
        {
            while (true)
            {
                try
                {
                    await dispatcher.CatchUpAsync(subscriber, CancellationToken.None);
                }
                catch (Exception away) when (Away.Is(away))
                {
                    // Not connected yet: with the next look.
                }

                await Task.Delay(Pause);
            }
        }));
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
