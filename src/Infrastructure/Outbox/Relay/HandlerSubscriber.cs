using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>A module's handler: one event at a time, noted as delivered in the handler's own transaction.</summary>
internal sealed class HandlerSubscriber(string name, IReadOnlyDictionary<string, HandlerMap.Subscription> subscriptions, IServiceScopeFactory scopes)
    : Subscriber(name, store: null, subscriptions.Keys.ToHashSet())
{
    public override int Most => 1;

    public override async Task DeliverAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancellation)
    {
        foreach (var happened in events)
        {
            await using var scope = scopes.CreateAsyncScope();
            await subscriptions[happened.Name].RunAsync(scope.ServiceProvider, happened.Envelope, happened.Payload, cancellation);
        }
    }
}
