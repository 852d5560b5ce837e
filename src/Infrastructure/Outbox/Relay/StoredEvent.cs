namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>An event as the outbox keeps it.</summary>
internal sealed record StoredEvent(Guid Id, string Name, Guid Aggregate, int Version, DateTimeOffset At, string Payload)
{
    public EventEnvelope Envelope => new(Id, Name, At);
}
