using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>
/// The relay process: woken by NOTIFY, or every second, and alone: a second relay waits on an advisory lock and takes over when the
/// first one's connection ends. Needs a direct connection (LISTEN and session locks do not survive transaction pooling).
/// </summary>
internal sealed class RelayWorker(NpgsqlDataSource relay, Dispatcher dispatcher, ILogger<RelayWorker> logger) : BackgroundService
{
    private const long Lock = 0x6d6172616a7574;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RelayAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning("The relay starts anew: {Cause}", failure.GetBaseException().Message);
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    private async Task RelayAsync(CancellationToken cancellation)
    {
        await using var connection = await relay.OpenConnectionAsync(cancellation);
        await AloneAsync(connection, cancellation);
        await ExecuteAsync(connection, "listen outbox", cancellation);
        logger.LogInformation("The relay is at work");
        while (true)
        {
            await dispatcher.DrainAsync(cancellation);
            await connection.WaitAsync(TimeSpan.FromSeconds(1), cancellation);
            // Also proves that the connection, and so the lock, is still held.
            await ExecuteAsync(connection, "select 1", cancellation);
        }
    }

    private static async Task AloneAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({Lock})", connection);
        while (await command.ExecuteScalarAsync(cancellation) is not true)
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
