using System.Diagnostics;
using MerajutASA.Bench.Measuring;

namespace MerajutASA.Bench.Analytics;

/// <summary>
/// Twelve questions of boards over ten million facts: the product's own texts on the product's own tables in ClickHouse, with the filter of an
/// officer of the whole country, against PostgreSQL on the same rows in a plain table with the indices that one would give it. First both must
/// answer alike; then they are timed in turn.
/// </summary>
internal static class AnalyticsBench
{
    private const double Bar = 500;

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchSettings settings)
    {
        await using var postgres = await PostgresFacts.OpenAsync(settings);
        await using var clickHouse = await ClickHouseFacts.OpenAsync(settings);
        var rows = BenchSettings.Quick ? 200_000 : 10_000_000;
        Say($"Making {rows:N0} facts in PostgreSQL.");
        await postgres.FillAsync(rows);
        Say("Copying them to ClickHouse.");
        await clickHouse.FillAsync(postgres);
        var figures = new List<Figure>();
        var (theirs, ours, factors) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var query in DashboardQueries.All)
        {
            Answers.RequireEqual(query.Name, await postgres.AskAsync(query), await clickHouse.AskAsync(query));
            var (baselines, values) = (new List<double>(), new List<double>());
            // A round of each is thrown away.
            for (var round = BenchSettings.Quick ? -1 : 0; round <= 5; round++)
            {
                baselines.Add(await TimeAsync(() => postgres.AskAsync(query)));
                values.Add(await TimeAsync(() => clickHouse.AskAsync(query)));
            }

            IReadOnlyList<double> rounds = [.. baselines.Zip(values, (baseline, value) => baseline / value).Skip(1)];
            theirs.AddRange(baselines.Skip(1));
            ours.AddRange(values.Skip(1));
            factors.Add(Rounds.Median(rounds));
            figures.Add(new Figure($"{query.Name}: times as fast", "ms", Rounds.Median([.. baselines.Skip(1)]), Rounds.Median([.. values.Skip(1)]), Rounds.Median(rounds), 0, "higher", rounds));
            Say($"{query.Name}: {figures[^1].Baseline:0} ms in PostgreSQL, {figures[^1].Value:0} ms in ClickHouse.");
        }

        var (p95, baseline95) = (Percentile.Of(ours, 0.95), Percentile.Of(theirs, 0.95));
        var (bytes, plain) = (await clickHouse.BytesAsync(), await postgres.BytesAsync());
        figures.Insert(0, new Figure("p95 over the twelve", "ms", Bar, p95, p95 / Bar, 1, "lower", [.. ours.Select(value => value / Bar)]));
        figures.Insert(1, new Figure("p95 over the twelve, times as fast as PostgreSQL", "ms", baseline95, p95, baseline95 / p95, 10, "higher", factors));
        figures.Insert(2, new Figure("bytes on disk, with views and indices", "bytes", plain, bytes, bytes / plain, 0.2, "lower", [bytes / plain]));
        figures.AddRange(await clickHouse.CodecsAsync());
        return figures;
    }

    private static async Task<double> TimeAsync(Func<Task<IReadOnlyList<string[]>>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Say(string what) => Console.Error.WriteLine(what);
}
