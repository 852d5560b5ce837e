namespace MerajutASA.Infrastructure.Audit;

/// <summary>
/// One thing that was done with a child. Values stand as they are stored: sealed ones as envelopes, ids as 16 bytes, times as
/// microseconds since 1970, dates as ISO 8601.
/// </summary>
public sealed record TrailEntry(Guid Id, DateTimeOffset At, Guid? Account, string? Role, string UseCase, string Kind)
{
    /// <summary>The operation that wrote it; the entries of one operation belong to one act.</summary>
    public required Guid Operation { get; init; }

    /// <summary>The name of the part of the portal that acted by itself.</summary>
    public string? SystemName { get; init; }

    /// <summary><c>schema.table</c> of a change.</summary>
    public string? Table { get; init; }

    /// <summary>The changed row.</summary>
    public Guid? Row { get; init; }

    /// <summary>What was shown: <c>schema.table.column</c>.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyDictionary<string, object?>? Before { get; init; }

    public IReadOnlyDictionary<string, object?>? After { get; init; }
}
