namespace MerajutASA.Infrastructure.Outbox.Upkeep;

/// <summary>How far one subscriber is.</summary>
/// <param name="Subscriber">Its name.</param>
/// <param name="At">When it last had nothing left to do.</param>
/// <param name="Pulse">When the relay was last seen at work; null when none has been yet.</param>
/// <param name="Feed"><c>wal</c> while events come from the write-ahead log, else <c>poll</c>.</param>
internal sealed record ProgressLine(string Subscriber, DateTimeOffset At, DateTimeOffset? Pulse, string Feed);
