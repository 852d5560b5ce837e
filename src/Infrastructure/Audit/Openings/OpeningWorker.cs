using MerajutASA.Infrastructure.Outbox.Relay;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Audit.Openings;

/// <summary>Counts openings now and then, in the relay's process. Two of them take turns, and a rebuild has its own.</summary>
internal sealed class OpeningWorker(IServiceScopeFactory scopes, ProjectionTurn turns, ILogger<OpeningWorker> logger) : BackgroundService
{
    // A batch has a row for each hour, role, use case and institution: more of them, more rows that say the same.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var turn = await turns.TakeAsync(OpeningFacts.Known, stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OpeningFacts>().CarryAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning("Openings are not counted on: {Cause}", failure.GetBaseException().Message);
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }
}
