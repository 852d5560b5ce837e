using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>Looks now and then, in the relay's process, whether a month is to be published.</summary>
internal sealed class PublishingWorker(Publisher publisher, ILogger<PublishingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await publisher.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning("Figures are not published yet: {Cause}", failure.GetBaseException().Message);
            }

            await Task.Delay(Look, stoppingToken);
        }
    }
}
