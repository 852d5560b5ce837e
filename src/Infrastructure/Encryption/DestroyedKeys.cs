using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>Hears which keys other processes destroy and drops them here at once; without it they would live out their 60 s.</summary>
internal sealed class DestroyedKeys(KeyStore store, KeyCache cache, TimeProvider time, ILogger<DestroyedKeys> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // What was destroyed while nobody listened is not told again.
                await store.ListenAsync(cache.Clear, cache.Drop, stoppingToken);
            }
            catch (NpgsqlException lost)
            {
                logger.LogWarning("The keys cluster does not answer ({Cause}); keys destroyed elsewhere are dropped within 60 s.", lost.Message);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }
}
