using MerajutASA.ClickHouseHost.Engine;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>
/// Stops a running statement when its caller has gone, its time is over or the host ends. The library cannot cancel
/// a call from outside, so the engine is asked to kill what carries the mark, again until it has.
/// </summary>
internal sealed class StopSignal : IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);
    private readonly ChdbEngine _engine;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenSource _finished = new();
    private readonly CancellationTokenRegistration _registration;
    private Task _killing = Task.CompletedTask;

    public StopSignal(ChdbEngine engine, CancellationToken caller, CancellationToken host)
    {
        _engine = engine;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller, host);
        // The engine keeps the time itself; this is for what it does not count, such as a body that does not come.
        _source.CancelAfter(HostLimits.StatementTime + HostLimits.TurnWait);
        _registration = _source.Token.UnsafeRegister(_ => _killing = Task.Run(KillAsync), null);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>What the statement carries in <c>log_comment</c>.</summary>
    public string Mark { get; } = Guid.NewGuid().ToString("N");

    public async ValueTask DisposeAsync()
    {
        await _registration.DisposeAsync();
        await _finished.CancelAsync();
        await _killing;
        _source.Dispose();
        _finished.Dispose();
    }

    private async Task KillAsync()
    {
        while (!_finished.IsCancellationRequested)
        {
            _engine.Kill(Mark);
            await Task.Delay(Again, _finished.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
