using System.Collections.Concurrent;
using System.Diagnostics;

namespace MerajutASA.Bench.Sync;

/// <summary>An independent reader of one store: asks for everything that is awaited at once, and again 2 ms after the answer.</summary>
internal sealed class Watch : IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(2);
    // A row's time is its transaction's, which began before its commit.
    private static readonly TimeSpan Written = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<(Guid Id, int Version), (TaskCompletionSource<double> Seen, long Since)> _awaited = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Func<IReadOnlyCollection<Guid>, DateTimeOffset, Task<IReadOnlyDictionary<Guid, int>>> _read;
    private readonly string _store;
    private readonly Task _looking;

    /// <param name="store">What it is called.</param>
    /// <param name="read">The versions that the store has of these things; those that it has not are left out. It is told when the oldest of them was asked for.</param>
    public Watch(string store, Func<IReadOnlyCollection<Guid>, DateTimeOffset, Task<IReadOnlyDictionary<Guid, int>>> read)
    {
        (_store, _read) = (store, read);
        _looking = Task.Run(LookAsync);
    }

    public ConcurrentBag<double> Times { get; private set; } = [];

    /// <returns>Milliseconds from this call until the version, or a later one, was read.</returns>
    public Task<double> SeeAsync(Guid id, int version) =>
        _awaited.GetOrAdd((id, version), _ => (new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously), Stopwatch.GetTimestamp())).Seen.Task;

    public void Forget() => Times = [];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _looking;
        _end.Dispose();
    }

    private async Task LookAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            if (_awaited.Keys.ToList() is { Count: > 0 } awaited)
                await LookAsync(awaited);
            await Task.Delay(Again);
        }
    }

    private async Task LookAsync(IReadOnlyList<(Guid Id, int Version)> awaited)
    {
        try
        {
            var oldest = DateTimeOffset.UtcNow - Stopwatch.GetElapsedTime(awaited.Min(one => _awaited[one].Since)) - Written;
            var versions = await _read([.. awaited.Select(one => one.Id).Distinct()], oldest);
            foreach (var one in awaited)
            {
                var (seen, since) = _awaited[one];
                var passed = Stopwatch.GetElapsedTime(since);
                if (versions.TryGetValue(one.Id, out var version) && version >= one.Version)
                {
                    _awaited.TryRemove(one, out _);
                    Times.Add(passed.TotalMilliseconds);
                    seen.SetResult(passed.TotalMilliseconds);
                }
                else if (passed > Longest)
                {
                    throw new TimeoutException($"A minute after its commit there is no version {one.Version} of {one.Id} in {_store}.");
                }
            }
        }
        catch (Exception failure)
        {
            // Whoever waits hears of it, and the measurement ends.
            foreach (var one in awaited)
            {
                if (_awaited.TryRemove(one, out var waiting))
                    waiting.Seen.SetException(failure);
            }
        }
    }
}
