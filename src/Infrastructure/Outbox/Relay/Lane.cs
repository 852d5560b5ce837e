using System.Diagnostics;
using System.Threading.Channels;
using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>
/// One subscriber's way through the relay: it is told events from the log, and catches up from the table whenever something may have been
/// missed. What is told is delivered only when what came before it to the same aggregate was, so that each aggregate's order holds.
/// </summary>
internal sealed class Lane(Subscriber subscriber, OutboxReader outbox, Dispatcher dispatcher, ILogger logger)
{
    private const int Waiting = 10_000;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(25);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly Channel<StoredEvent> _told = Channel.CreateBounded<StoredEvent>(new BoundedChannelOptions(Waiting) { SingleReader = true });
    private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private HashSet<Guid> _blocked = [];
    private OutboxLook? _before;
    private volatile bool _behind = true;
    private volatile bool _look;
    private long _began;

    public Subscriber Subscriber => subscriber;

    public void Tell(IReadOnlyList<StoredEvent> events)
    {
        foreach (var happened in events.Where(happened => subscriber.Events.Contains(happened.Name)))
        {
            // More than it keeps in memory: the table has them all.
            if (!_told.Writer.TryWrite(happened))
                _behind = true;
        }

        _woken.Writer.TryWrite(true);
    }

    /// <summary>Something may have been missed: the table is looked into.</summary>
    public void Stir()
    {
        _behind = true;
        _woken.Writer.TryWrite(true);
    }

    /// <summary>Time to see whether everything was told, and to move the checkpoint, while events go on coming from the log.</summary>
    public void Look()
    {
        _look = true;
        _woken.Writer.TryWrite(true);
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        var pause = TimeSpan.Zero;
        while (true)
        {
            try
            {
                if (_behind)
                    await CatchUpAsync(cancellation);
                else if (_look)
                    await LookAsync(cancellation);
                else if (await NextAsync(cancellation) is { Count: > 0 } next)
                    await DeliverAsync(next, cancellation);
                else
                    await _woken.Reader.ReadAsync(cancellation);
                pause = TimeSpan.Zero;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                _behind = true;
                if (pause == TimeSpan.Zero)
                    logger.LogWarning("{Subscriber} waits: {Cause}", subscriber.Name, (failure as StoreUnavailableException)?.Store ?? failure.GetBaseException().Message);
                pause = pause == TimeSpan.Zero ? TimeSpan.FromMilliseconds(100) : pause * 2 < LongestPause ? pause * 2 : LongestPause;
                await Task.Delay(pause, cancellation);
            }
        }
    }

    private async Task DeliverAsync(IReadOnlyList<StoredEvent> told, CancellationToken cancellation)
    {
        told = [.. told.Where(happened => !_blocked.Contains(happened.Aggregate))];
        if (told.Count == 0)
            return;
        var known = await outbox.KnowAsync(subscriber, told, cancellation);
        // Swept already, or one before it was not told: the table has them, in order.
        if (told.Any(happened => !known.TryGetValue(happened.Id, out var how) || how.WaitsForAnother))
            _behind = true;
        await dispatcher.DeliverAsync(
            subscriber, [.. told.Where(happened => known.TryGetValue(happened.Id, out var how) && how is { IsDone: false, WaitsForAnother: false })], _blocked, cancellation);
    }

    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        // From here on the log tells what is committed, or says again that the lane is behind.
        _behind = false;
        await dispatcher.CatchUpAsync(subscriber, cancellation);
        _blocked = await outbox.BlockedAsync(subscriber, cancellation);
        await LookAsync(cancellation);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        _look = false;
        _before = await outbox.LookAsync(subscriber, _before, cancellation);
        if (_before.HasMissed)
            _behind = true;
    }

    private async ValueTask<List<StoredEvent>> NextAsync(CancellationToken cancellation)
    {
        var next = new List<StoredEvent>();
        if (!_told.Reader.TryPeek(out _))
            return next;
        // What comes after a pause goes at once; under load, what comes within one is carried together: most of what a delivery costs it costs once.
        if (subscriber.Most > 1 && Gathering - Stopwatch.GetElapsedTime(_began) is { Ticks: > 0 } rest)
            await Task.Delay(rest, cancellation);
        _began = Stopwatch.GetTimestamp();
        while (next.Count < subscriber.Most && _told.Reader.TryRead(out var happened))
            next.Add(happened);
        return next;
    }
}
