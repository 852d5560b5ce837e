namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>Somebody to whom events are handed: a module's handler, or a projection into another store.</summary>
internal abstract class Subscriber(string name, string? store, IReadOnlySet<string> events)
{
    public string Name { get; } = name;

    /// <summary>The store beside PostgreSQL that it writes; null for a module's own tables.</summary>
    public string? Store { get; } = store;

    /// <summary>The stored names of the events it wants.</summary>
    public IReadOnlySet<string> Events { get; } = events;

    /// <summary>How many events go with one call of <see cref="DeliverAsync"/>.</summary>
    public abstract int Most { get; }

    /// <summary>Hands over events, each aggregate's in order of version. When it returns they are done and noted so.</summary>
    public abstract Task DeliverAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancellation);
}
