using MerajutASA.Bench.Measuring;
using Npgsql;

namespace MerajutASA.Bench.ChildRead;

/// <summary>
/// A child's page with row-level security, unsealing, read audit and commit, against the same statements as owner on clear copies
/// without audit. Open-loop at seven tenths of the gate's own knee; a bare durable insert is printed beside.
/// </summary>
internal static class ChildReadBench
{
    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchSettings settings)
    {
        await using var owner = new NpgsqlConnection(settings.Connection("main-owner"));
        await owner.OpenAsync();
        await using var page = await ChildPage.PrepareAsync(settings, owner);
        await using var bare = await BareRead.PrepareAsync(settings, owner, page);

        var knee = await Knee.FindAsync(page.ReadAsync);
        var rate = Math.Max(1, knee * 0.7);
        var operations = BenchSettings.Quick ? 200 : 2_000;
        var figures = new List<Figure>();
        var (baselines, values) = (new List<double>(), new List<double>());
        await OpenLoop.RunAsync(bare.ReadAsync, rate, operations / 4);
        await OpenLoop.RunAsync(page.ReadAsync, rate, operations / 4);
        var (ours, theirs) = (new List<double[]>(), new List<double[]>());
        for (var round = 0; round < 5; round++)
        {
            theirs.Add(await OpenLoop.RunAsync(bare.ReadAsync, rate, operations));
            ours.Add(await OpenLoop.RunAsync(page.ReadAsync, rate, operations));
            baselines.Add(Percentile.Of(theirs[^1], 0.99));
            values.Add(Percentile.Of(ours[^1], 0.99));
        }

        // All rounds together: at least 10,000 operations stand behind each 99th percentile.
        var (baseline, value) = (Percentile.Of([.. theirs.SelectMany(round => round)], 0.99), Percentile.Of([.. ours.SelectMany(round => round)], 0.99));
        figures.Add(new Figure("p99 against bare statements", "ms", baseline, value, value / baseline, 5, "lower", [.. values.Zip(baselines, (a, b) => a / b)]));
        figures.Add(new Figure("p99 at 70 % of the knee, against 50 ms", "ms", 50, value, value / 50, 1, "lower", [.. values.Select(round => round / 50)]));
        var insert = Percentile.Of(await OpenLoop.RunAsync(bare.InsertAsync, rate, operations), 0.99);
        figures.Add(new Figure("p99 against a bare durable insert (for reading)", "ms", insert, value, value / insert, double.MaxValue, "lower", [value / insert]));
        figures.Add(new Figure("knee (pages/s, for reading)", "pages/s", 1, knee, knee, 0, "higher", [knee]));
        return figures;
    }
}
