namespace MerajutASA.Infrastructure.Outbox.Projections;

/// <summary>
/// Keeps a copy of what PostgreSQL holds in another store. The relay hands it events at least once, each aggregate's in order of version,
/// many at a time; it is idempotent by aggregate and version in its own store. It throws
/// <see cref="Access.StoreUnavailableException"/> while that store is away, and the relay waits.
/// </summary>
public interface IProjection
{
    /// <summary>A stable name, such as <c>government.graph</c>; under it the relay keeps what is done.</summary>
    string Name { get; }

    /// <summary>The store it writes: <c>clickhouse</c>, <c>graph</c>, <c>mongodb</c> or <c>redis</c>.</summary>
    string Store { get; }

    /// <summary>The events it wants, classes of <see cref="IntegrationEvent"/>; none for one that keeps up by itself.</summary>
    IReadOnlyCollection<Type> Events { get; }

    /// <summary>Brings the store to where these events lead. When it returns, they are done for good.</summary>
    Task ApplyAsync(IReadOnlyList<Happened> happened, CancellationToken cancellation);

    /// <summary>Writes everything anew from the source while events go on coming in; removes what the source no longer has.</summary>
    /// <param name="progress">How many aggregates are done.</param>
    /// <param name="cancellation">Breaks off; what is written stays, and a second run completes it.</param>
    Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation);

    /// <summary>Compares the store with the source, aggregate by aggregate.</summary>
    Task<Comparison> CompareAsync(CancellationToken cancellation);
}
