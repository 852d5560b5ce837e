using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// A row whose every change is written down. Version guards against lost updates and, with the newest audit entry, lets a
/// verifier match each row with its history. Both are kept by the unit of work; use cases read them and never set them.
/// </summary>
[Class(DataClass.Internal)]
public abstract class GuardedRow
{
    public required Guid Id { get; init; }

    /// <summary>From 1, grows by one with each change.</summary>
    public int Version { get; internal set; }

    /// <summary>The audit entry of the newest change.</summary>
    public Guid EntryId { get; internal set; }
}
