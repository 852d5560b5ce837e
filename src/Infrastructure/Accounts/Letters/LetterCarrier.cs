using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Accounts.Letters;

/// <summary>Sends what waits, every few seconds. In the serving portal, since the relay holds no keys to open a letter with.</summary>
internal sealed class LetterCarrier(IServiceScopeFactory scopes, IMailer mailer, TimeProvider clock, ILogger<LetterCarrier> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!mailer.IsConfigured)
        {
            logger.LogInformation("No mail is configured: one-time codes are printed and handed over");
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                while (await scope.ServiceProvider.GetRequiredService<SendLetters>().SendNextAsync(stoppingToken))
                    logger.LogInformation("A letter has gone");
            }
            catch (StoreUnavailableException away)
            {
                logger.LogWarning("Letters wait: {Store} does not answer", away.Store);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One letter that cannot be written must not stop the portal; it is tried again until its code expires.
                logger.LogError(failure, "A letter could not be sent");
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }
}
