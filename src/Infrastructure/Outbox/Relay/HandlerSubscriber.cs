using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>A module's handler: noted as delivered in the handler's own transaction, one event at a time unless it takes many.</summary>
internal sealed class HandlerSubscriber(string name, IReadOnlyDictionary<string, HandlerMap.Subscription> subscriptions, IServiceScopeFactory scopes)
    : Subscriber(name, store: null, subscriptions.Keys.ToHashSet())
{
    private const int Together = 100;

    public override int Most { get; } = subscriptions.Values.All(subscription => subscription.TakesMany) ? Together : 1;

    public override async Task DeliverAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancellation)
    {
        // One after the other while they are of a kind, so that the order holds.
        for (var done = 0; done < events.Count;)
        {
            var kind = events[done].Name;
            var alike = events.Skip(done).TakeWhile(happened => happened.Name == kind).ToList();
            await using var scope = scopes.CreateAsyncScope();
            await subscriptions[kind].RunAsync(scope.ServiceProvider, alike, cancellation);
            done += alike.Count;
        }
    }
}
