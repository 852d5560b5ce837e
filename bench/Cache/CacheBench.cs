using System.Diagnostics;
using System.Text.Json;
using MerajutASA.Bench.Measuring;
using MerajutASA.Bench.Sync;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Institutions.CacheInstitutions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MerajutASA.Bench.Cache;

/// <summary>
/// Two processes read boards of the register, of 171 regions in ten forms, as a Zipf law says, and change one entry in a hundred operations, while
/// the relay works. The rate is that of answers from the cache among all that could be: all but the first of each board after each change in its
/// region. Then one board, cached and from its source, in turns.
/// </summary>
internal static class CacheBench
{
    private const double Bar = 0.97;

    private static readonly double[] Parts = [0.5, 0.99];

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchSettings settings)
    {
        await using var owner = new NpgsqlConnection(settings.Connection("main-owner"));
        await owner.OpenAsync();
        using var cached = new Portals(cached: true);
        using var uncached = new Portals(cached: false);
        var setting = new CacheSetting(owner, settings, await cached.Host.Services.GetRequiredService<RegionCatalog>().GetAsync());
        var plan = await setting.PrepareAsync(BenchSettings.Quick ? 8 : 60);
        await RebuildAsync(cached);
        IReadOnlyList<CacheLog> logs;
        await using (RelayProcess.Start("relay"))
        {
            using var marks = new CacheMarks(plan.MarksFile, plan.Institutions.Count, plan.Passing.Count);
            logs = await LoadAsync(plan, setting, marks);
        }

        File.Delete(plan.MarksFile);
        var rates = Rates(plan, logs);
        var (reads, refused) = (logs.Sum(log => log.Reads.Count), logs.Sum(log => log.Refused));
        var (stale, after) = (logs.Sum(log => log.Stale), logs.Sum(log => log.AfterTheEnd));
        await Console.Error.WriteLineAsync($"{reads} reads, {logs.Sum(log => log.Writes.Count)} changes, {refused} asked after their access had ended");
        return
        [
            new Figure("answers from the cache, of those that could be", "of 1", 1, rates.All, rates.All, Bar, "higher", rates.OfProcesses),
            new Figure("stale answers after access had ended", "answers", 1, after, after, 0, "lower", [after]),
            new Figure("stale answers after a commit", "answers", 1, stale, stale, 0, "lower", [stale]),
            .. await ComparedAsync(plan, cached, uncached),
        ];
    }

    /// <summary>As after every migration: without it, the first change of each entry would touch every region.</summary>
    private static async Task RebuildAsync(Portals portal)
    {
        await using var scope = portal.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<InstitutionStamps>().RebuildAsync(new Progress<int>(), CancellationToken.None);
    }

    private static async Task<IReadOnlyList<CacheLog>> LoadAsync(CachePlan plan, CacheSetting setting, CacheMarks marks)
    {
        var processes = Enumerable.Range(0, plan.Processes).Select(_ => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(CacheBench).Assembly.Location, "--cache"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        })!).ToList();
        try
        {
            foreach (var (process, number) in processes.Select((process, number) => (process, number)))
                await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(plan with { Process = number }));
            foreach (var process in processes)
                await UntilAsync(process, line => line == "ready");
            foreach (var process in processes)
                await process.StandardInput.WriteLineAsync("go");
            foreach (var (person, number) in plan.Passing.Select((person, number) => (person, number)))
            {
                await Task.Delay(TimeSpan.FromSeconds(plan.Seconds / plan.Passing.Count * 0.8));
                await setting.EndAsync(person, number);
                marks.End(number);
            }

            var logs = new List<CacheLog>();
            foreach (var process in processes)
                logs.Add(JsonSerializer.Deserialize<CacheLog>(await UntilAsync(process, line => line.StartsWith('{')))!);
            return logs;
        }
        finally
        {
            foreach (var process in processes)
            {
                process.Kill();
                process.Dispose();
            }
        }
    }

    private static async Task<string> UntilAsync(Process process, Func<string, bool> isIt)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (isIt(line))
                return line;
            await Console.Error.WriteLineAsync(line);
        }

        throw new InvalidOperationException("A process of the load ended before its time.");
    }

    private static (double All, IReadOnlyList<double> OfProcesses) Rates(CachePlan plan, IReadOnlyList<CacheLog> logs)
    {
        var changes = plan.Officers.Select(officer => logs.SelectMany(log => log.Writes)
            .Where(write => plan.Institutions[write.Institution].Village.StartsWith(officer.Region!, StringComparison.Ordinal)).Select(write => write.At).Order().ToArray()).ToList();
        var firsts = new HashSet<(int Officer, int Form, int Version)>();
        var hits = logs.Select(_ => (Possible: 0, Cached: 0)).ToArray();
        foreach (var (read, process) in logs.SelectMany((log, process) => log.Reads.Select(read => (read, process))).OrderBy(pair => pair.read.At))
        {
            var found = Array.BinarySearch(changes[read.Officer], read.At);
            if (!firsts.Add((read.Officer, read.Form, found < 0 ? ~found : found)))
                hits[process] = (hits[process].Possible + 1, hits[process].Cached + (read.Cached ? 1 : 0));
        }

        return ((double)hits.Sum(hit => hit.Cached) / hits.Sum(hit => hit.Possible), [.. hits.Select(hit => (double)hit.Cached / hit.Possible)]);
    }

    private static async Task<IReadOnlyList<Figure>> ComparedAsync(CachePlan plan, Portals cached, Portals uncached)
    {
        var times = new Dictionary<(bool Cached, double Part), List<double>>();
        var rounds = BenchSettings.Quick ? 4 : 20;
        for (var round = -1; round < rounds; round++)
        {
            // First one, then the other goes first.
            foreach (var isCached in new[] { round % 2 == 0, round % 2 != 0 })
            {
                var taken = await TimesAsync(isCached ? cached : uncached, plan.Officers);
                // The first of each warms up.
                if (round < 0)
                    continue;
                foreach (var part in Parts)
                {
                    if (!times.TryGetValue((isCached, part), out var all))
                        times[(isCached, part)] = all = [];
                    all.Add(Percentile.Of(taken, part));
                }
            }
        }

        return
        [
            .. Parts.Select(part =>
            {
                var ratios = times[(true, part)].Zip(times[(false, part)], (ours, theirs) => ours / theirs).ToList();
                return new Figure(
                    $"p{part * 100:0} of a cached board against its source", "ms", Rounds.Median(times[(false, part)]), Rounds.Median(times[(true, part)]), Rounds.Median(ratios), 1, "lower", ratios);
            }),
        ];
    }

    private static async Task<IReadOnlyList<double>> TimesAsync(Portals portal, IReadOnlyList<Actor> officers)
    {
        var times = new List<double>();
        for (var read = 0; read < 100; read++)
        {
            var start = Stopwatch.GetTimestamp();
            await portal.ListAsync(officers[read % 7], read % Portals.Forms.Count);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }
}
