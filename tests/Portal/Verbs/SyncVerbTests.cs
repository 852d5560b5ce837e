using System.Text.Json;
using MerajutASA.Portal.Tests.Accounts;
using Xunit;

namespace MerajutASA.Portal.Tests.Verbs;

/// <summary>What the verb says where the other stores are away; with them, the modules' own suites show what it compares.</summary>
[Collection(Alone.Name)]
public sealed class SyncVerbTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    [Fact]
    public async Task Status_names_every_subscriber_and_its_store()
    {
        using var shell = new CommandLine(portal.World, "Development");

        Assert.Equal(0, await shell.RunAsync("sync", "status"));
        foreach (var told in new[] { "children.institution-scope", "children.facts", "children.assignments", "children.reviews", "children.exits", "clickhouse", "government.graph", "government.profiles", "mongodb", "Openings of records in the audit log: not counted yet" })
            Assert.Contains(told, shell.Out, StringComparison.Ordinal);

        Assert.Equal(0, await shell.RunAsync("sync", "status", "--json"));
        using var status = JsonDocument.Parse(shell.Out.Split('\n').First(line => line.StartsWith('{')));
        Assert.Equal(0, status.RootElement.GetProperty("subscribers").EnumerateArray().Sum(one => one.GetProperty("setAside").GetInt64()));
        Assert.DoesNotContain(status.RootElement.GetProperty("subscribers").EnumerateArray(), one => one.GetProperty("name").GetString() == "audit.openings");
        Assert.Equal((0, JsonValueKind.Null), (status.RootElement.GetProperty("openings").GetProperty("unsent").GetInt64(), status.RootElement.GetProperty("openings").GetProperty("below").ValueKind));
    }

    [Fact]
    public async Task A_store_that_is_away_is_said_and_is_no_agreement()
    {
        using var shell = new CommandLine(portal.World, "Development");

        Assert.Equal(1, await shell.RunAsync("sync", "verify", "graph"));
        Assert.Contains("government.graph: graph does not answer.", shell.Out, StringComparison.Ordinal);

        Assert.Equal(1, await shell.RunAsync("sync", "verify", "clickhouse"));
        Assert.Contains("audit.openings: clickhouse does not answer.", shell.Out, StringComparison.Ordinal);

        Assert.Equal(1, await shell.RunAsync("sync", "rebuild", "graph"));
        Assert.Contains("graph does not answer", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_none_is_refused_with_those_there_are()
    {
        using var shell = new CommandLine(portal.World, "Development");

        Assert.NotEqual(0, await shell.RunAsync("sync", "rebuild", "tape"));

        Assert.Contains("clickhouse", shell.Out + shell.Error, StringComparison.Ordinal);
    }
}
