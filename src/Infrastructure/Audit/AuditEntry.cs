namespace MerajutASA.Infrastructure.Audit;

/// <summary>
/// One entry before it is encoded. Values of sealed fields are their stored envelopes, never plaintext and never asterisks,
/// so that erasing a key leaves the trail whole and unreadable.
/// </summary>
internal sealed record AuditEntry(EntryKind Kind)
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string? Table { get; init; }

    public Guid? Row { get; init; }

    public int? RowVersion { get; init; }

    /// <summary>The row's entry before this one; links a row's history.</summary>
    public Guid? Previous { get; init; }

    public IReadOnlyList<Guid> Children { get; init; } = [];

    /// <summary>Logical names (<c>table.column</c>) of what was shown.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyDictionary<string, object?>? Before { get; init; }

    public IReadOnlyDictionary<string, object?>? After { get; init; }

    /// <summary>The envelope of what was searched for.</summary>
    public byte[]? Term { get; init; }

    /// <summary>A refusal's code, a failure's type: never a value that somebody typed.</summary>
    public string? Detail { get; init; }
}
