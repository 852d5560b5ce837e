using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>Hands events to a subscriber; sets aside what fails again and again, and holds back what follows it.</summary>
internal sealed class Dispatcher(OutboxReader outbox, Subscribers subscribers, ILogger<Dispatcher> logger)
{
    private const int Attempts = 5;

    /// <summary>One look into the table for each subscriber, side by side; returns how many events were handed over.</summary>
    public async Task<int> RoundAsync(CancellationToken cancellation) =>
        (await Task.WhenAll(subscribers.All.Select(async subscriber =>
        {
            try
            {
                return await CatchUpAsync(subscriber, cancellation);
            }
            catch (Exception away) when (Away.Is(away))
            {
                // What needs another store goes on, and this is tried again in the next round.
                logger.LogWarning("{Subscriber} waits: {Cause}", subscriber.Name, (away as StoreUnavailableException)?.Store ?? away.GetBaseException().Message);
                return 0;
            }
        }))).Sum();

    /// <summary>Delivers what the table holds for one subscriber, in the order promised; what is written meanwhile may be left.</summary>
    public async Task<int> CatchUpAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        var delivered = 0;
        IReadOnlyList<StoredEvent> waiting;
        do
        {
            waiting = await outbox.WaitingAsync(subscriber, cancellation);
            delivered += await DeliverAsync(subscriber, waiting, [], cancellation);
        }
        while (waiting.Count == OutboxReader.Batch);
        return delivered;
    }

    /// <param name="subscriber">To whom.</param>
    /// <param name="events">Each aggregate's in order of version.</param>
    /// <param name="blocked">Aggregates of which something was set aside; those that fail here join them.</param>
    /// <param name="cancellation">Ends the delivery between two events.</param>
    public async Task<int> DeliverAsync(Subscriber subscriber, IReadOnlyList<StoredEvent> events, HashSet<Guid> blocked, CancellationToken cancellation)
    {
        var delivered = 0;
        foreach (var batch in events.Chunk(subscriber.Most))
        {
            var free = batch.Where(happened => !blocked.Contains(happened.Aggregate)).ToList();
            if (free.Count == 0)
                continue;
            if (await TryAsync(subscriber, free, cancellation) is not { } failure)
            {
                delivered += free.Count;
                continue;
            }

            if (free.Count > 1)
            {
                // One of them is at fault; alone, the others pass.
                delivered += await OneByOneAsync(subscriber, free, blocked, cancellation);
                continue;
            }

            logger.LogError(failure, "{Subscriber} set {Event} {Id} aside", subscriber.Name, free[0].Name, free[0].Id);
            await outbox.ParkAsync(subscriber, free[0].Id, Attempts, failure.GetBaseException().Message, cancellation);
            blocked.Add(free[0].Aggregate);
        }

        return delivered;
    }

    private async Task<int> OneByOneAsync(Subscriber subscriber, IEnumerable<StoredEvent> events, HashSet<Guid> blocked, CancellationToken cancellation)
    {
        var delivered = 0;
        foreach (var happened in events)
            delivered += await DeliverAsync(subscriber, [happened], blocked, cancellation);
        return delivered;
    }

    /// <summary>Null when all is done; else why not, after several attempts.</summary>
    private async Task<Exception?> TryAsync(Subscriber subscriber, IReadOnlyList<StoredEvent> events, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await subscriber.DeliverAsync(events, cancellation);
                return null;
            }
            catch (Exception failure) when (failure is not OperationCanceledException && !Away.Is(failure))
            {
                if (attempt == Attempts)
                    return failure;
                logger.LogWarning("{Subscriber} failed on {Event} {Id} and {More} more, attempt {Attempt}: {Cause}",
                    subscriber.Name, events[0].Name, events[0].Id, events.Count - 1, attempt, failure.GetBaseException().Message);
                await Task.Delay(TimeSpan.FromMilliseconds(50 * Math.Pow(4, attempt - 1)), cancellation);
            }
        }
    }
}
