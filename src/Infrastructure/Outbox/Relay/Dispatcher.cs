using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>Hands waiting events to their handlers, each in a scope of its own; sets aside what fails again and again.</summary>
internal sealed class Dispatcher(OutboxReader outbox, HandlerMap map, IServiceScopeFactory scopes, ILogger<Dispatcher> logger)
{
    private const int Attempts = 5;

    /// <summary>Delivers until nothing waits; returns how many effects were asked for.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellation)
    {
        var delivered = 0;
        foreach (var handler in map.Names.SelectMany(map.For).GroupBy(subscription => subscription.Handler))
        {
            try
            {
                delivered += await DrainAsync([.. handler.Distinct()], cancellation);
            }
            catch (StoreUnavailableException away)
            {
                // What needs another store goes on, and this is tried again in the next round.
                logger.LogWarning("{Handler} waits: {Store} does not answer", handler.Key.Name, away.Store);
            }
        }

        return delivered;
    }

    private async Task<int> DrainAsync(IReadOnlyList<HandlerMap.Subscription> subscriptions, CancellationToken cancellation)
    {
        await using var naming = scopes.CreateAsyncScope();
        var handler = subscriptions[0].NameOf(naming.ServiceProvider);
        var byName = subscriptions.ToDictionary(subscription => EventNames.Of(subscription.Event));
        var delivered = 0;
        while (true)
        {
            var waiting = await outbox.WaitingAsync(handler, [.. byName.Keys], cancellation);
            var behind = new HashSet<Guid>();
            foreach (var happened in waiting.Where(happened => !behind.Contains(happened.Aggregate)))
            {
                if (await DeliverAsync(handler, byName[happened.Name], happened, cancellation))
                    delivered++;
                else
                    behind.Add(happened.Aggregate);
            }

            if (waiting.Count == 0)
                return delivered;
        }
    }

    private async Task<bool> DeliverAsync(string handler, HandlerMap.Subscription subscription, StoredEvent happened, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await subscription.RunAsync(scope.ServiceProvider, new EventEnvelope(happened.Id, happened.Name, happened.At), happened.Payload, cancellation);
                return true;
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or StoreUnavailableException) && attempt < Attempts)
            {
                logger.LogWarning("{Handler} failed on {Event} {Id}, attempt {Attempt}: {Cause}", handler, happened.Name, happened.Id, attempt, failure.GetBaseException().Message);
                await Task.Delay(TimeSpan.FromMilliseconds(50 * Math.Pow(4, attempt - 1)), cancellation);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or StoreUnavailableException))
            {
                logger.LogError(failure, "{Handler} set {Event} {Id} aside", handler, happened.Name, happened.Id);
                await outbox.ParkAsync(handler, happened.Id, Attempts, failure.GetBaseException().Message, cancellation);
                return false;
            }
        }
    }
}
