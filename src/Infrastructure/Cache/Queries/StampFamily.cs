using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>
/// Things of one kind, of which cached queries are made. Each thing has a stamp, its version; each place in which lists look for such
/// things has one too, and it changes with every change of a thing that is or was there.
/// </summary>
/// <param name="Name">Also that of the projection which raises the stamps: <c>government.cache</c>.</param>
/// <param name="Events">Every event that tells of a change of such a thing. A change without an event is never noticed.</param>
/// <param name="Places">Where a thing is after the change of which the event tells: words without spaces, such as codes of regions.</param>
public sealed record StampFamily(string Name, IReadOnlyCollection<Type> Events, Func<IntegrationEvent, IReadOnlyList<string>> Places)
{
    /// <summary>The names under which the events are stored.</summary>
    internal string[] EventNames { get; } = [.. Events.Select(Outbox.EventNames.Of)];

    internal StampedThing Thing(IntegrationEvent happened) => new(happened.Aggregate, happened.Version, Places(happened));
}
