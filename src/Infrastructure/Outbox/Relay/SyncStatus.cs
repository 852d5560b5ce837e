namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>How synchronisation stands.</summary>
/// <param name="Pulse">How long ago the relay at work was last seen; null when none has been yet.</param>
/// <param name="Feed"><c>wal</c> while events come from the log, <c>poll</c> while the table is looked into.</param>
/// <param name="HeldBytes">How much of the log the slot holds back; null without a slot.</param>
/// <param name="Slot">The slot's state as the server tells it (reserved, extended, unreserved, lost); null without a slot.</param>
/// <param name="Subscribers">Each subscriber's, in order of name.</param>
internal sealed record SyncStatus(TimeSpan? Pulse, string Feed, long? HeldBytes, string? Slot, IReadOnlyList<SubscriberStatus> Subscribers);

/// <param name="Name">The subscriber.</param>
/// <param name="Store">The store it writes; null for a module's own tables.</param>
/// <param name="Waiting">Committed events that it has still to be handed.</param>
/// <param name="Oldest">How long the oldest of them has waited.</param>
/// <param name="SetAside">Events that failed again and again.</param>
internal sealed record SubscriberStatus(string Name, string? Store, long Waiting, TimeSpan? Oldest, long SetAside);
