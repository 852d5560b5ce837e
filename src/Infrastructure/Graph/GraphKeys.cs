namespace MerajutASA.Infrastructure.Graph;

/// <summary>Sees to it, once in a process and before its first write, that the engine knows the keys that modules registered.</summary>
internal sealed class GraphKeys(IGraphEngine engine, IEnumerable<GraphKey> keys)
{
    private readonly IReadOnlyList<GraphKey> _keys = [.. keys.Distinct()];
    private bool _known;

    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (_known)
            return;
        foreach (var key in _keys)
            await engine.AddKeyAsync(key, cancellation);
        _known = true;
    }
}
