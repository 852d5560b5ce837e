namespace MerajutASA.Infrastructure.Regions;

/// <summary>
/// The regions, read once by a process, when they are first asked for: some 91,000 rows, after which no page waits for them.
/// A failed reading is tried again by the next who asks.
/// </summary>
public sealed class RegionCatalog(Func<Task<RegionTree>> read)
{
    private readonly Lock _lock = new();
    private Task<RegionTree>? _reading;

    public Task<RegionTree> GetAsync()
    {
        lock (_lock)
        {
            if (_reading is null or { IsFaulted: true } or { IsCanceled: true })
                _reading = read();
            return _reading;
        }
    }
}
