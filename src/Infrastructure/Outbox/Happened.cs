namespace MerajutASA.Infrastructure.Outbox;

/// <summary>An event as it is handed to a projection: what was stored, and what it says.</summary>
public sealed record Happened(EventEnvelope Envelope, IntegrationEvent Event);
