namespace MerajutASA.Infrastructure.Outbox.Relay;

internal sealed record StoredEvent(Guid Id, string Name, Guid Aggregate, int Version, DateTimeOffset At, string Payload);
