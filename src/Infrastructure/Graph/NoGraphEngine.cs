using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Graph;

/// <summary>Stands where no connection string is set: the rest of the portal works without a graph.</summary>
internal sealed class NoGraphEngine : IGraphEngine
{
    public bool Writes => false;

    public Task<IReadOnlyList<GraphRow>> RunAsync(GraphStatement statement, CancellationToken cancellation) =>
        throw Away();

    public Task AddKeyAsync(GraphKey key, CancellationToken cancellation) => throw Away();

    private static StoreUnavailableException Away() =>
        new(GraphGateway.Store, new InvalidOperationException("No connection string is set for it."));
}
