namespace MerajutASA.Infrastructure.Access;

/// <summary>A store that is down takes down what lives there and nothing else: pages catch this and say which part is missing.</summary>
public sealed class StoreUnavailableException(string store, Exception? cause = null)
    : Exception($"The store '{store}' does not answer.", cause)
{
    /// <summary>postgres, keys, audit, redis, mongodb, clickhouse or graph.</summary>
    public string Store { get; } = store;
}
