namespace MerajutASA.Infrastructure.Outbox.Upkeep;

/// <summary>An event that failed again and again for one subscriber; ids and names of kinds only.</summary>
internal sealed record SetAsideLine(
    string Subscriber, string? Store, Guid EventId, string Name, Guid AggregateId, int AggregateVersion, DateTimeOffset At, DateTimeOffset SetAsideAt, int Attempts, string Error);
