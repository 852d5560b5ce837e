namespace MerajutASA.Infrastructure.Graph;

/// <summary>
/// An engine that runs openCypher. It throws StoreUnavailableException when it is away, <see cref="GraphLimitException"/> when a
/// statement asks for too much, <see cref="GraphFailedException"/> when it refuses one.
/// </summary>
internal interface IGraphEngine
{
    /// <summary>Whether this process holds what writing needs.</summary>
    bool Writes { get; }

    Task<IReadOnlyList<GraphRow>> RunAsync(GraphStatement statement, CancellationToken cancellation);

    /// <summary>The one thing that the engines do not say in the same words; a key that is already known stays as it is.</summary>
    Task AddKeyAsync(GraphKey key, CancellationToken cancellation);
}
