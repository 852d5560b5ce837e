using MerajutASA.Infrastructure.Outbox.Projections;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>Everybody to whom events are handed, by name; a name belongs to one.</summary>
internal sealed class Subscribers
{
    public Subscribers(HandlerMap map, IEnumerable<ProjectionType> projections, ProjectionTurn turns, IServiceScopeFactory scopes)
    {
        using var naming = scopes.CreateScope();
        All =
        [
            .. map.Names.SelectMany(map.For).Distinct().GroupBy(subscription => subscription.NameOf(naming.ServiceProvider))
                .Select(group => new HandlerSubscriber(group.Key, group.ToDictionary(subscription => EventNames.Of(subscription.Event)), scopes)),
            // One that no event tells keeps up by itself.
            .. projections.Select(projection => (projection.Type, Declared: (IProjection)naming.ServiceProvider.GetRequiredService(projection.Type)))
                .Where(projection => projection.Declared.Events.Count > 0)
                .Select(projection => new ProjectionSubscriber(projection.Type, projection.Declared, turns, scopes)),
        ];
        if (All.GroupBy(subscriber => subscriber.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two subscribers call themselves {twice.Key}.");
    }

    public IReadOnlyList<Subscriber> All { get; }
}
