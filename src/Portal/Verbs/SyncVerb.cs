using System.CommandLine;
using System.Text.Json;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit.Openings;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Infrastructure.Outbox.Relay;

namespace MerajutASA.Portal.Verbs;

/// <summary><c>sync status</c>, <c>sync verify</c> and <c>sync rebuild STORE</c>: what other stores keep of PostgreSQL. Runs with the relay's login.</summary>
internal static class SyncVerb
{
    private const int Differs = 1;
    private const int ShownDifferences = 20;

    private static readonly string[] Stores = ["clickhouse", "graph", "mongodb", "redis"];

    public static Command Create() => new("sync", "What other stores keep of PostgreSQL.") { Status(), Verify(), Rebuild() };

    private static Command Status()
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("status", "How far the relay and everybody it hands events to are.") { json };
        command.SetAction((parsed, cancellation) => StatusAsync(parsed.GetValue(json), cancellation));
        return command;
    }

    private static Command Verify()
    {
        var store = StoreArgument(ArgumentArity.ZeroOrOne);
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("verify", "Compare every projection with its source, and name what differs; exit code 1 when something does.") { store, json };
        command.SetAction((parsed, cancellation) => VerifyAsync(parsed.GetValue(store), parsed.GetValue(json), cancellation));
        return command;
    }

    private static Command Rebuild()
    {
        var store = StoreArgument(ArgumentArity.ExactlyOne);
        var command = new Command("rebuild", "Write a store's projections anew from PostgreSQL while the portal serves, and compare them then.") { store };
        command.SetAction((parsed, cancellation) => RebuildAsync(parsed.GetValue(store)!, cancellation));
        return command;
    }

    private static Argument<string> StoreArgument(ArgumentArity arity)
    {
        var store = new Argument<string>("STORE") { Arity = arity, Description = string.Join(", ", Stores) };
        store.AcceptOnlyFromAmong(Stores);
        return store;
    }

    private static async Task<int> StatusAsync(bool asJson, CancellationToken cancellation)
    {
        using var host = Host();
        var status = await host.Services.GetRequiredService<SyncReport>().ReadAsync(cancellation);
        var openings = await host.Services.GetRequiredService<OpeningLog>().StandingAsync(cancellation);
        if (asJson)
        {
            var told = JsonSerializer.SerializeToNode(status, JsonSerializerOptions.Web)!;
            told["openings"] = JsonSerializer.SerializeToNode(openings, JsonSerializerOptions.Web);
            Console.WriteLine(told.ToJsonString(JsonSerializerOptions.Web));
            return 0;
        }

        Console.WriteLine(status.Pulse is { } pulse ? $"The relay was last seen {pulse.TotalSeconds:0.0} s ago; events come from {(status.Feed == "wal" ? "the write-ahead log" : "looking into the outbox")}." : "No relay has been at work yet.");
        Console.WriteLine(status.Slot is { } slot ? $"Its slot is {slot} and holds {status.HeldBytes / 1024.0 / 1024.0:0.0} MB of the log." : "It has no slot.");
        Console.WriteLine();
        Console.WriteLine($"{"SUBSCRIBER",-32}{"STORE",-12}{"WAITING",8}{"OLDEST",10}{"SET ASIDE",11}");
        foreach (var one in status.Subscribers)
            Console.WriteLine($"{one.Name,-32}{one.Store ?? "postgres",-12}{one.Waiting,8}{(one.Oldest is { } oldest ? $"{oldest.TotalSeconds:0.0} s" : ""),10}{one.SetAside,11}");
        Console.WriteLine();
        Console.WriteLine(Said(openings));
        return 0;
    }

    private static string Said(OpeningStanding openings)
    {
        var begun = openings.Below is { } below ? $"counted below transaction {below}, {Ago(openings.CutAt)} ago" : "not counted yet";
        var waiting = openings.Waiting == 0 ? "none wait" : $"{openings.Waiting} entries wait, the oldest since {Ago(openings.Oldest)}";
        return $"Openings of records in the audit log: {begun}; {waiting}; {openings.Unsent} batches are not in clickhouse yet.";
    }

    private static string Ago(DateTimeOffset? at) => $"{(DateTimeOffset.UtcNow - at)?.TotalSeconds:0} s";

    private static async Task<int> VerifyAsync(string? store, bool asJson, CancellationToken cancellation)
    {
        using var host = Host();
        var results = new List<(string Name, string Store, Comparison? Comparison)>();
        await host.Services.GetRequiredService<ProjectionRuns>().EachAsync(store, async projection => results.Add((projection.Name, projection.Store, await CompareAsync(projection, cancellation))));
        if (asJson)
            Console.WriteLine(JsonSerializer.Serialize(results.Select(result => new { result.Name, result.Store, IsEqual = result.Comparison?.IsEqual, result.Comparison }), JsonSerializerOptions.Web));
        else
            results.ForEach(result => Show(result.Name, result.Store, result.Comparison));
        return results.TrueForAll(result => result.Comparison is { IsEqual: true }) ? 0 : Differs;
    }

    private static async Task<int> RebuildAsync(string store, CancellationToken cancellation)
    {
        using var host = Host();
        var isEqual = true;
        var runs = host.Services.GetRequiredService<ProjectionRuns>();
        await runs.EachAsync(store, async projection =>
        {
            try
            {
                await runs.RebuildAsync(projection, new Shown(projection.Name), cancellation);
            }
            catch (StoreUnavailableException away)
            {
                throw new VerbRefusedException($"{projection.Name} was not rebuilt: {away.Store} does not answer. What is written stays; run it again when it is back.");
            }

            var comparison = await CompareAsync(projection, cancellation);
            Show(projection.Name, projection.Store, comparison);
            isEqual &= comparison is { IsEqual: true };
        });
        return isEqual ? 0 : Differs;
    }

    private static async Task<Comparison?> CompareAsync(IProjection projection, CancellationToken cancellation)
    {
        try
        {
            return await ProjectionRuns.CompareAsync(projection, cancellation);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private static void Show(string name, string store, Comparison? comparison)
    {
        if (comparison is null)
        {
            Console.WriteLine($"{name}: {store} does not answer.");
            return;
        }

        Console.WriteLine(comparison.IsEqual
            ? $"{name}: {comparison.Projected} in {store}, each as in PostgreSQL."
            : $"{name}: {comparison.Projected} in {store}, {comparison.Source} in PostgreSQL, {comparison.Differences.Count} differ.");
        foreach (var difference in comparison.Differences.Take(ShownDifferences))
            Console.WriteLine($"  {difference.Aggregate} {difference.Kind switch { DifferenceKind.Missing => "is missing", DifferenceKind.LeftOver => "is left over", _ => "is different" }}");
        if (comparison.Differences.Count > ShownDifferences)
            Console.WriteLine($"  … and {comparison.Differences.Count - ShownDifferences} more");
    }

    private static IHost Host()
    {
        var builder = VerbHost.Create();
        builder.Services.AddDispatcher(builder.Configuration);
        builder.Services.AddOpenings();
        return builder.Build();
    }

    /// <summary>Told as it comes, not handed to another thread.</summary>
    private sealed class Shown(string name) : IProgress<int>
    {
        public void Report(int value) => Console.WriteLine($"  {name}: {value} done");
    }
}
