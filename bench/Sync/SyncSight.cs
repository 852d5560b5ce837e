using MerajutASA.Bench.Measuring;

namespace MerajutASA.Bench.Sync;

/// <summary>Independent readers, one of each store, and the times that they saw.</summary>
internal sealed class SyncSight(Stores stores) : IAsyncDisposable
{
    private readonly Watch _facts = new("ClickHouse", stores.FactsAsync);
    private readonly Watch _profiles = new("MongoDB", (ids, _) => stores.ProfilesAsync(ids));
    private readonly Watch _nodes = new("the graph", (ids, _) => stores.NodesAsync(ids));
    private readonly Watch _stamps = new("Redis", (ids, _) => stores.StampsAsync(ids));

    /// <summary>Each store's own times since the last <see cref="Forget"/>, in ms.</summary>
    public IReadOnlyDictionary<string, double[]> Times => new Dictionary<string, double[]>
    {
        ["ClickHouse"] = [.. _facts.Times],
        ["MongoDB"] = [.. _profiles.Times],
        ["graph"] = [.. _nodes.Times],
        ["Redis"] = [.. _stamps.Times],
    };

    /// <returns>Milliseconds until the slowest store that keeps institutions had it.</returns>
    public async Task<double> InstitutionAsync(Guid id, int version) =>
        (await Task.WhenAll(_profiles.SeeAsync(id, version), _nodes.SeeAsync(id, version), _stamps.SeeAsync(id, version))).Max();

    /// <returns>Milliseconds until the fact was there.</returns>
    public Task<double> CaseAsync(Guid fact) => _facts.SeeAsync(fact, 1);

    public void Forget()
    {
        _facts.Forget();
        _profiles.Forget();
        _nodes.Forget();
        _stamps.Forget();
    }

    public async ValueTask DisposeAsync()
    {
        await _facts.DisposeAsync();
        await _profiles.DisposeAsync();
        await _nodes.DisposeAsync();
        await _stamps.DisposeAsync();
    }
}
