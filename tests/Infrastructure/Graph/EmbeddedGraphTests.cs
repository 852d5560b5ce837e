using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Tests.Analytics;
using MerajutASA.Testing.Servers;
using MerajutASA.Testing.World;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Graph;

/// <summary>The engine that the repository brings: its users, its crash, its return.</summary>
public sealed class EmbeddedGraphTests
{
    private static readonly int Crashes = Breadth.Of(3, full: 20);

    [Fact]
    public async Task Acknowledged_nodes_are_there_after_a_crash()
    {
        const int batch = 20;
        var folder = EmbeddedGraph.NewFolder();
        var acknowledged = 0L;
        for (var crash = 0; crash <= Crashes; crash++)
        {
            var engine = await EmbeddedGraph.StartAsync(folder);
            await using var house = new GraphHouse(engine.Reader, engine.Writer);
            var found = Assert.Single(await house.RunAsync("MATCH (n:Fact) WHERE n.n < $n RETURN count(DISTINCT n.n) AS c", parameters: ("n", acknowledged)));
            Assert.Equal(acknowledged, found.Value<long>("c"));
            if (crash == Crashes)
            {
                await engine.DisposeAsync();
                return;
            }

            var crashed = Task.Run(async () =>
            {
                await Task.Delay(Random.Shared.Next(300, 900));
                await engine.CrashAsync();
            });
            await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                while (true)
                {
                    await house.RunAsync("UNWIND range($from, $to) AS i CREATE (:Fact {n: i})", writes: true, ("from", acknowledged), ("to", acknowledged + batch - 1));
                    acknowledged += batch;
                }
            });
            await crashed;
        }
    }

    [Fact]
    public async Task Each_user_may_do_the_own_part_and_nobody_else_anything()
    {
        await using var engine = await EmbeddedGraph.StartAsync();
        await using (var house = new GraphHouse(engine.Reader, engine.Writer))
            await house.RunAsync("CREATE (:I)", writes: true);

        await RefusesAsync("reader", "read it", ["GRAPH.QUERY", "contract", "RETURN 1"], ["GRAPH.DELETE", "contract"], ["SET", "a", "b"], ["GET", "contract"], ["FLUSHALL"], ["ACL", "LIST"]);
        await RefusesAsync("writer", "write it", ["SET", "a", "b"], ["FLUSHALL"], ["CONFIG", "GET", "dir"], ["MODULE", "LIST"], ["SHUTDOWN"], ["EVAL", "return 1", "0"]);
        foreach (var (user, password) in new[] { ("reader", "write it"), ("default", "x") })
        {
            await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                await using var nobody = await ConnectionMultiplexer.ConnectAsync(Options(user, password));
                await nobody.GetDatabase().PingAsync();
            });
        }

        ConfigurationOptions Options(string user, string password) =>
            new() { EndPoints = { { "127.0.0.1", engine.Port } }, User = user, Password = password, TieBreaker = "", ConfigurationChannel = "", AllowAdmin = true };

        async Task RefusesAsync(string user, string password, params string[][] commands)
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync(Options(user, password));
            foreach (var command in commands)
            {
                var refused = await Assert.ThrowsAsync<RedisServerException>(() => redis.GetDatabase().ExecuteAsync(command[0], [.. command[1..]]));
                Assert.StartsWith("NOPERM", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_file_of_the_machine_cannot_be_read()
    {
        await using var engine = await EmbeddedGraph.StartAsync();
        await using var house = new GraphHouse(engine.Reader, engine.Writer);

        await Assert.ThrowsAsync<GraphFailedException>(() => house.RunAsync("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row"));
    }

    [Fact]
    public async Task A_folder_belongs_to_one_engine()
    {
        await using var engine = await EmbeddedGraph.StartAsync();

        Assert.Equal((1, $"graph: the data folder {engine.Folder} is in use by another process"), await EmbeddedGraph.RefusedAsync(FreePort.Find(), engine.Folder));
    }

    [Fact]
    public async Task A_graph_that_is_away_is_named_and_comes_back()
    {
        var folder = EmbeddedGraph.NewFolder();
        var engine = await EmbeddedGraph.StartAsync(folder);
        await using var house = new GraphHouse(engine.Reader, engine.Writer, GraphText.ReadUnscoped("tests.one", "RETURN 1 AS one"));
        Assert.Equal(1, Assert.Single(await OneAsync()));
        Assert.Equal(HealthStatus.Healthy, (await house.HealthAsync()).Status);
        Assert.Equal(0, await engine.StopAsync());

        Assert.Equal("graph", (await Assert.ThrowsAsync<StoreUnavailableException>(OneAsync)).Store);
        Assert.Equal(HealthStatus.Unhealthy, (await house.HealthAsync()).Status);

        await using var again = await EmbeddedGraph.StartAsync(folder, engine.Port);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(50)); // the heal is promised within 10 s
        while ((await house.HealthAsync()).Status != HealthStatus.Healthy)
            await Task.Delay(100, deadline.Token);
        Assert.Equal(1, Assert.Single(await OneAsync()));

        Task<IReadOnlyList<long>> OneAsync() =>
            house.Gateway.QueryAsync(Actors.Administrator(), "tests.one", new Dictionary<string, object?>(), row => row.Value<long>("one"));
    }

    [Fact]
    public async Task Without_a_connection_string_the_graph_is_away()
    {
        await using var house = new GraphHouse(null, null, GraphText.ReadUnscoped("tests.one", "RETURN 1 AS one"));

        Assert.Equal(HealthStatus.Unhealthy, (await house.HealthAsync()).Status);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => house.RunAsync("RETURN 1 AS one"));
    }
}
