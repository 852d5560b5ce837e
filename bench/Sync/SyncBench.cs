using MerajutASA.Bench.Measuring;

namespace MerajutASA.Bench.Sync;

/// <summary>
/// From commit to the first successful read of that version by an independent reader, the slowest of the stores, at 500 events a second; and
/// the same with a poller that looks every five seconds, in the same run. Afterwards every projection is compared with its source.
/// </summary>
internal static class SyncBench
{
    private const double EventsPerSecond = 500;
    private const double Bar = 100;

    // A process that has just begun translates its code for most of a minute, and the relay is one that runs for weeks.
    private const int WarmUp = 45;

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchSettings settings)
    {
        var seconds = BenchSettings.Quick ? 12 : 25;
        await using var load = await SyncLoad.PrepareAsync(settings);
        await using var stores = new Stores(settings);
        await using var sight = new SyncSight(stores);
        double[] calm, relayed, polled;
        IReadOnlyDictionary<string, double[]> each;
        await using (RelayProcess.Start("relay"))
        {
            await PhaseAsync("catching up", load.CaughtUpAsync);
            await PhaseAsync("warming up", () => load.RunAsync(sight, EventsPerSecond, WarmUp));
            calm = await PhaseAsync("the relay, at a fifth of the load", () => load.RunAsync(sight, EventsPerSecond / 5, seconds));
            sight.Forget();
            relayed = await PhaseAsync("the relay", () => load.RunAsync(sight, EventsPerSecond, seconds));
            each = sight.Times;
        }

        await using (RelayProcess.Start("poll"))
            polled = await PhaseAsync("a poller of 5 s", () => load.RunAsync(sight, EventsPerSecond, Math.Max(15, seconds)));

        var different = await PhaseAsync("comparing", SyncCheck.DifferencesAsync);
        var (ours, theirs) = (Percentile.Of(relayed, 0.99), Percentile.Of(polled, 0.99));
        return
        [
            new Figure($"p99 of {relayed.Length}, commit to visible in the slowest store", "ms", Bar, ours, ours / Bar, 1, "lower", [Percentile.Of(relayed, 0.5) / Bar, ours / Bar]),
            new Figure("a 5 s poller of the same run", "ms", theirs, ours, theirs / ours, 20, "higher", [theirs / ours]),
            new Figure("things that differ from their source afterwards", "", 0, different, different, 0, "lower", [different]),
            .. each.Where(store => store.Value.Length > 0).Select(store => ToRead($"p99 in {store.Key}", Percentile.Of(store.Value, 0.99))),
            ToRead("median", Percentile.Of(relayed, 0.5)),
            ToRead("p99 at a fifth of the load", Percentile.Of(calm, 0.99)),
            ToRead("median at a fifth of the load", Percentile.Of(calm, 0.5)),
        ];
    }

    private static Figure ToRead(string name, double value) => new($"{name} (for reading)", "ms", Bar, value, value / Bar, double.MaxValue, "lower", [value / Bar]);

    private static async Task<T> PhaseAsync<T>(string name, Func<Task<T>> phase)
    {
        // Standard output is for the figures alone.
        Console.Error.WriteLine($"· {name}");
        return await phase();
    }
}
