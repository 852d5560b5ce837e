using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>
/// The relay process. Of several one is at work: the others take over when its connection ends, or when it gives no sign of life. Needs
/// direct connections (LISTEN, replication and session locks do not survive transaction pooling).
/// </summary>
internal sealed class RelayWorker(
    NpgsqlDataSource relay, WalFeed feed, Subscribers subscribers, OutboxReader outbox, Dispatcher dispatcher, ILogger<RelayWorker> logger) : BackgroundService
{
    // While the log tells of everything, the table is looked into now and then: for checkpoints, and in case.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookWithoutFeed = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var lead = await RelayLead.TakeAsync(relay, stoppingToken);
                logger.LogInformation("The relay is at work");
                await WorkAsync(lead, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning("The relay starts anew: {Cause}", failure.GetBaseException().Message);
                await Task.Delay(TimeSpan.FromMilliseconds(500), stoppingToken);
            }
        }
    }

    private async Task WorkAsync(RelayLead lead, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lanes = subscribers.All.Select(subscriber => new Lane(subscriber, outbox, dispatcher, logger)).ToList();
        Task[] all = [.. lanes.Select(lane => lane.RunAsync(stop.Token)), FeedAsync(lanes, stop.Token), LookAsync(lanes, stop.Token), SweepAsync(stop.Token), lead.KeepAsync(() => feed.IsLive, () => Stir(lanes), stop.Token)];
        try
        {
            // Only the lead ends by itself: when it is lost, another relay may be at work.
            await await Task.WhenAny(all);
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(all).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task FeedAsync(IReadOnlyList<Lane> lanes, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await feed.RunAsync(
                    events =>
                    {
                        foreach (var lane in lanes)
                            lane.Tell(events);
                    },
                    () => Stir(lanes), cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError("Nothing comes from the log, the outbox is looked into instead: {Cause}", failure.GetBaseException().Message);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellation);
        }
    }

    private async Task LookAsync(IReadOnlyList<Lane> lanes, CancellationToken cancellation)
    {
        while (true)
        {
            var isTold = feed.IsLive;
            await Task.Delay(isTold ? Look : LookWithoutFeed, cancellation);
            foreach (var lane in lanes)
            {
                if (isTold)
                    lane.Look();
                else
                    lane.Stir();
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(Sweep, cancellation);
            await outbox.SweepAsync([.. subscribers.All.Select(subscriber => subscriber.Name)], cancellation);
        }
    }

    private static void Stir(IReadOnlyList<Lane> lanes)
    {
        foreach (var lane in lanes)
            lane.Stir();
    }
}
