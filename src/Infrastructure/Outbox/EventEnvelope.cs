namespace MerajutASA.Infrastructure.Outbox;

/// <summary>An event as stored: its id, stable name and when it was committed (UTC).</summary>
public sealed record EventEnvelope(Guid Id, string Name, DateTimeOffset At);
