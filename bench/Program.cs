using MerajutASA.Bench.Analytics;
using MerajutASA.Bench.Anonymise;
using MerajutASA.Bench.Cache;
using MerajutASA.Bench.Chaos;
using MerajutASA.Bench.ChildRead;
using MerajutASA.Bench.Graph;
using MerajutASA.Bench.Measuring;
using MerajutASA.Bench.Rls;
using MerajutASA.Bench.Sync;

// What a measurement starts beside itself.
if (args is ["--relay" or "--poll"])
    return await RelayProcess.RunAsync(args[0][2..]);
if (args is ["--writer"])
    return await Writer.RunAsync();
if (args is ["--chaos", .. var chaos])
    return await ChaosProgram.RunAsync(chaos);
if (args is ["--cache"])
    return await CacheWorker.RunAsync();

// Figures in which a commit stands are to be read beside what the disk costs.
var benches = new Dictionary<string, (Func<BenchSettings, Task<IReadOnlyList<Figure>>> RunAsync, bool WithCommits)>
{
    ["rls"] = (RlsBench.RunAsync, false),
    ["child-read"] = (ChildReadBench.RunAsync, true),
    ["sync"] = (SyncBench.RunAsync, true),
    ["analytics"] = (AnalyticsBench.RunAsync, false),
    ["graph"] = (GraphBench.RunAsync, false),
    ["cache"] = (CacheBench.RunAsync, true),
    ["anonymise"] = (AnonymiseBench.RunAsync, false),
};

if (args.Length == 0 || !benches.TryGetValue(args[0], out var bench))
{
    Console.Error.WriteLine($"usage: bench NAME [--json]   NAME: {string.Join(", ", benches.Keys)}");
    return 2;
}

var settings = BenchSettings.FromEnvironment();
var figures = await bench.RunAsync(settings);
await Report.WriteAsync(args[0], figures, settings, asJson: args.Contains("--json"), bench.WithCommits);
return 0;
