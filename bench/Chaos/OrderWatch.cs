namespace MerajutASA.Bench.Chaos;

/// <summary>Looks at one store again and again, and counts each time that a thing went back to an earlier version.</summary>
internal sealed class OrderWatch : IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(20);

    private readonly Func<Task<IReadOnlyDictionary<Guid, int>>> _read;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _looking;
    private int _wentBack;

    public OrderWatch(Func<Task<IReadOnlyDictionary<Guid, int>>> read)
    {
        _read = read;
        _looking = Task.Run(LookAsync);
    }

    public int WentBack => Volatile.Read(ref _wentBack);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _looking;
        _end.Dispose();
    }

    private async Task LookAsync()
    {
        var last = new Dictionary<Guid, int>();
        while (!_end.IsCancellationRequested)
        {
            try
            {
                foreach (var (id, version) in await _read())
                {
                    if (last.TryGetValue(id, out var before) && version < before)
                        Interlocked.Increment(ref _wentBack);
                    last[id] = version;
                }
            }
            catch (Exception)
            {
                // The store is away, as it should be now and then.
            }

            await Task.Delay(Again);
        }
    }
}
