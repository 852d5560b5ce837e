namespace MerajutASA.Infrastructure.Outbox;

/// <summary>One event of several that are handled together.</summary>
public sealed record Told<TEvent>(EventEnvelope Envelope, TEvent Event)
    where TEvent : IntegrationEvent;
