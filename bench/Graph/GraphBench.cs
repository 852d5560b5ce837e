using System.Diagnostics;
using MerajutASA.Bench.Measuring;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.Web;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Bench.Graph;

/// <summary>
/// What lies at most three ties away from a thing, in a graph of 100,000 nodes and 500,000 edges, by the text that the page asks: from
/// foundations, supporters and institutions taken at random. The baseline is one tie. The figure that counts is the milliseconds of the value.
/// </summary>
internal static class GraphBench
{
    /// <summary>Half a second, in milliseconds, for the slowest of a hundred.</summary>
    private const double Patience = 500;

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchSettings settings)
    {
        var services = new ServiceCollection().AddLogging().AddGraph(settings.Configuration);
        foreach (var text in WebTexts.All.Concat(GraphLoad.Texts))
            services.AddGraphText(text);
        foreach (var key in GraphLoad.Keys)
            services.AddGraphKey(key);
        await using var provider = services.BuildServiceProvider();
        var graph = provider.GetRequiredService<GraphGateway>();
        var load = new GraphLoad(graph);
        await load.FillAsync();
        try
        {
            var figures = new List<Figure>();
            foreach (var kind in new[] { PartyKind.Foundation, PartyKind.Supporter, PartyKind.Institution })
                figures.Add(await MeasureAsync(graph, load, kind));
            return figures;
        }
        finally
        {
            await load.EmptyAsync();
        }
    }

    private static async Task<Figure> MeasureAsync(GraphGateway graph, GraphLoad load, PartyKind kind)
    {
        var (near, far) = (new List<double>(), new List<double>());
        foreach (var id in load.Sample(kind, BenchSettings.Quick ? 10 : 100))
        {
            near.Add(await TimeAsync(graph, kind, 1, id));
            far.Add(await TimeAsync(graph, kind, 3, id));
        }

        // Read: one tie against three, as the hundredth slowest; the bar is half a second as a ratio of what one tie took.
        var (one, three) = (Percentile.Of(near, 0.99), Percentile.Of(far, 0.99));
        Console.Error.WriteLine($"{kind}: three ties, median {Percentile.Of(far, 0.5):0} ms, p99 {three:0} ms");
        return new Figure($"three ties from a {kind.ToString().ToLowerInvariant()}, p99", "ms", one, three, three / one, Patience / one, "lower", [.. far.Select(each => each / one)]);
    }

    private static async Task<double> TimeAsync(GraphGateway graph, PartyKind kind, int reach, Guid id)
    {
        var start = Stopwatch.GetTimestamp();
        await graph.QueryAsync(GraphLoad.Officer, WebTexts.Around(kind, reach), new Dictionary<string, object?> { ["id"] = id, ["today"] = 20260101 }, WebEdge.Of);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
