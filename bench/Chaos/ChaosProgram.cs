using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MerajutASA.Bench.Measuring;

namespace MerajutASA.Bench.Chaos;

/// <summary>
/// <c>chaos sync</c>: writes all the time, and in each round something goes wrong and is put right. Then nothing that was acknowledged is
/// lost, nothing is there twice, nothing went back to an earlier version, and every store has what PostgreSQL has.
/// </summary>
internal static class ChaosProgram
{
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan During = TimeSpan.FromSeconds(0.7);

    /// <summary>5 s are promised; a busy machine gets five times as long.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(25);

    public static async Task<int> RunAsync(string[] args)
    {
        var seed = int.Parse(Option(args, "--seed") ?? "1", CultureInfo.InvariantCulture);
        var smallDisks = Disks(Option(args, "--small-disks"));
        var settings = BenchSettings.FromEnvironment();
        var cast = await Cast.PrepareAsync(settings);
        await using var stores = new Stores(settings);
        await using var relays = new RelayPair();
        await using var writer = new WriterProcess(cast);
        var convergence = new Convergence(settings, stores, cast);
        await writer.StartAsync();
        await writer.RestAsync();
        if (await convergence.WaitAsync() is null)
            throw new TimeoutException("Even before anything went wrong, the stores did not get what PostgreSQL has.");
        relays.StartSecond();
        OrderWatch[] watches = [new(convergence.InstitutionsAsync), new(convergence.ScopesAsync), new(() => stores.ProfilesAsync(cast.Institutions)), new(() => stores.NodesAsync(cast.Institutions)), new(() => stores.StampsAsync(cast.Institutions))];
        var faults = new Faults(settings, new Supervisor(Option(args, "--supervisor")!), writer, relays, smallDisks).All;
        var done = new List<ChaosRound>();
        var rounds = Option(args, "--rounds") is { } said ? int.Parse(said, CultureInfo.InvariantCulture) : faults.Count;
        foreach (var fault in Order(faults, rounds, seed))
        {
            done.Add(await RoundAsync(done.Count + 1, fault, writer, convergence, watches));
            Console.Error.WriteLine(done[^1]);
        }

        foreach (var watch in watches)
            await watch.DisposeAsync();
        return Tell(done, await SyncCheck.DifferencesAsync(), seed, asJson: args.Contains("--json"));
    }

    private static async Task<ChaosRound> RoundAsync(int number, Fault fault, WriterProcess writer, Convergence convergence, OrderWatch[] watches)
    {
        var (before, wentBack) = (Acknowledged(writer), watches.Sum(watch => watch.WentBack));
        await writer.WriteAsync();
        await Task.Delay(Before);
        var start = Stopwatch.GetTimestamp();
        var heal = await fault.StrikeAsync();
        await Task.Delay(During);
        await heal();
        var healed = Stopwatch.GetElapsedTime(start);
        await writer.RestAsync();
        var converged = await convergence.WaitAsync();
        return new ChaosRound(
            number, fault.Name, Acknowledged(writer) - before, await convergence.LostAsync(writer.Institutions, [.. writer.Children.Keys]), await convergence.TwiceAsync(),
            watches.Sum(watch => watch.WentBack) - wentBack, Math.Round(healed.TotalSeconds, 2), converged is { } after ? Math.Round(after.TotalSeconds, 2) : null);
    }

    private static int Acknowledged(WriterProcess writer) => writer.Children.Count + writer.Institutions.Values.Sum();

    /// <summary>Each as often as any other, in an order that the seed gives.</summary>
    private static IEnumerable<Fault> Order(IReadOnlyList<Fault> faults, int rounds, int seed)
    {
        var chance = new Random(seed);
        var left = new Queue<Fault>();
        for (var round = 0; round < rounds; round++)
        {
            if (left.Count == 0)
            {
                var all = faults.ToArray();
                chance.Shuffle(all);
                left = new Queue<Fault>(all);
            }

            yield return left.Dequeue();
        }
    }

    private static int Tell(IReadOnlyList<ChaosRound> rounds, int different, int seed, bool asJson)
    {
        var slowest = rounds.All(round => round.Converged is not null) ? rounds.Max(round => round.Converged) : null;
        var pass = different == 0 && slowest < Deadline.TotalSeconds && rounds.All(round => round is { Lost: 0, Twice: 0, OutOfOrder: 0 });
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    chaos = "sync",
                    seed,
                    acknowledged = rounds.Sum(round => round.Acknowledged),
                    lost = rounds.Sum(round => round.Lost),
                    twice = rounds.Sum(round => round.Twice),
                    outOfOrder = rounds.Sum(round => round.OutOfOrder),
                    slowest,
                    different,
                    pass,
                    rounds,
                }, JsonSerializerOptions.Web));
        }
        else
        {
            foreach (var fault in rounds.GroupBy(round => round.Fault).OrderBy(fault => fault.Key, StringComparer.Ordinal))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{fault.Key,-24}{fault.Count(),4} rounds, lost {fault.Sum(round => round.Lost)}, twice {fault.Sum(round => round.Twice)}, out of order {fault.Sum(round => round.OutOfOrder)}, converged after at most {fault.Max(round => round.Converged):0.00} s"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(pass ? "pass" : "FAIL")}: {rounds.Sum(round => round.Acknowledged)} acknowledged writes in {rounds.Count} rounds (seed {seed}); slowest {slowest:0.00} s (5 s promised); {different} things differ from their source"));
        }

        return pass ? 0 : 1;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static Dictionary<string, string> Disks(string? said) =>
        (said ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(disk => disk.Split('=')).ToDictionary(disk => disk[0], disk => disk[1]);
}
