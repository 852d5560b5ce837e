using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Documents.Files.Upkeep;

/// <summary>Has every module scan its files every few seconds and sweep them now and then. What fails is tried again later, less often.</summary>
internal sealed class FileUpkeepWorker(IServiceScopeFactory scopes, IMalwareScanner scanner, TimeProvider clock, ILogger<FileUpkeepWorker> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenScans = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        scanner.IsConfigured ? RepeatAsync("Scanning", work => work.ScanAsync(stoppingToken), BetweenScans, stoppingToken) : Task.CompletedTask,
        RepeatAsync("Sweeping", work => work.SweepAsync(stoppingToken), BetweenSweeps, stoppingToken));

    private async Task RepeatAsync(string what, Func<IFileUpkeep, Task> act, TimeSpan pause, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(await OnceAsync(what, act, cancellation) ? pause : AfterFailure, clock, cancellation);
        }
    }

    private async Task<bool> OnceAsync(string what, Func<IFileUpkeep, Task> act, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var work in scope.ServiceProvider.GetServices<IFileUpkeep>())
                await act(work);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var level = failure is StoreUnavailableException or ScannerAwayException ? LogLevel.Warning : LogLevel.Error;
            logger.Log(level, "{What} of files goes on later: {Cause}", what, failure.GetBaseException().Message);
            return false;
        }
    }
}
