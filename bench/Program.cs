using MerajutASA.Bench.ChildRead;
using MerajutASA.Bench.Measuring;
using MerajutASA.Bench.Rls;

var benches = new Dictionary<string, Func<BenchSettings, Task<IReadOnlyList<Figure>>>>
{
    ["rls"] = RlsBench.RunAsync,
    ["child-read"] = ChildReadBench.RunAsync,
};

if (args.Length == 0 || !benches.TryGetValue(args[0], out var bench))
{
    Console.Error.WriteLine($"usage: bench NAME [--json]   NAME: {string.Join(", ", benches.Keys)}");
    return 2;
}

var settings = BenchSettings.FromEnvironment();
var figures = await bench(settings);
await Report.WriteAsync(args[0], figures, settings, asJson: args.Contains("--json"));
return 0;
