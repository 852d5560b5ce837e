using MerajutASA.Bench.Measuring;

namespace MerajutASA.Bench.Sync;

/// <summary>
/// From commit to the first successful read of that version by an independent reader, the slowest of the stores, at 500 events a second; and
/// the same with a poller that looks every five seconds, in the same run.
/// </summary>
internal static class SyncBench
{
    private const double EventsPerSecond = 500;
    private const double Bar = 100;

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchSettings settings)
    {
        var seconds = BenchSettings.Quick ? 5 : 40;
        await using var load = await SyncLoad.PrepareAsync(settings);
        await using var sight = new SyncSight(settings);
        double[] relayed, polled;
        await using (RelayProcess.Start("relay"))
        {
            await load.RunAsync(sight, EventsPerSecond, seconds: 5);
            relayed = await load.RunAsync(sight, EventsPerSecond, seconds);
        }

        await using (RelayProcess.Start("poll"))
            polled = await load.RunAsync(sight, EventsPerSecond, Math.Max(15, seconds / 2));

        var (ours, theirs) = (Percentile.Of(relayed, 0.99), Percentile.Of(polled, 0.99));
        return
        [
            new Figure("p99 from commit to visible in the slowest store", "ms", Bar, ours, ours / Bar, 1, "lower", [Percentile.Of(relayed, 0.5) / Bar, ours / Bar]),
            new Figure("a 5 s poller of the same run", "ms", theirs, ours, theirs / ours, 20, "higher", [theirs / ours]),
            new Figure("median (for reading)", "ms", Bar, Percentile.Of(relayed, 0.5), Percentile.Of(relayed, 0.5) / Bar, double.MaxValue, "lower", [Percentile.Of(relayed, 0.5) / Bar]),
        ];
    }
}
