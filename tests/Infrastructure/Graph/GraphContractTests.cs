using CsCheck;
using MerajutASA.Infrastructure.Graph;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Graph;

[Collection(nameof(GraphContract))]
public sealed class GraphContractTests(GraphFixture graph)
{
    private readonly GraphHouse _house = graph.House;

    [Fact]
    public Task What_goes_in_comes_out() => GraphValues.Any.SampleAsync(async value =>
    {
        var row = Assert.Single(await _house.RunAsync("RETURN $v AS v, 1 AS one", parameters: ("v", value)));
        return row.Value<long>("one") == 1 && GraphValues.Same(value, row.Value<object?>("v"), graph.IsFalkor ? 1e-14 : 0);
    }, iter: 2_000, threads: 4);

    [Fact]
    public Task A_text_is_stored_and_found_as_it_is() => GraphValues.Text.SampleAsync(async text =>
    {
        var id = Guid.NewGuid();
        await _house.RunAsync($"CREATE (:{graph.Label} {{id: $id, name: $text}})", writes: true, ("id", id), ("text", text));
        var row = Assert.Single(await _house.RunAsync(
            $"MATCH (n:{graph.Label} {{id: $id}}) RETURN n.name AS name, n.name = $text AS same", parameters: [("id", id), ("text", text)]));
        return row.Value<string>("name") == text && row.Value<bool>("same");
    }, iter: 300, threads: 2);

    [Fact]
    public async Task A_number_without_a_fraction_stays_a_fraction()
    {
        var row = Assert.Single(await _house.RunAsync("RETURN $a AS a, $a / 2 AS half", parameters: ("a", 1.0)));

        Assert.Equal(1.0, row.Value<double>("a"));
        Assert.Equal(0.5, row.Value<double>("half"));
    }

    [Fact]
    public async Task Who_reads_cannot_write()
    {
        await Assert.ThrowsAsync<GraphFailedException>(() => _house.RunAsync($"CREATE (n:{graph.Label} {{id: 'smuggled'}}) RETURN n.id AS id"));

        Assert.Empty(await _house.RunAsync($"MATCH (n:{graph.Label} {{id: 'smuggled'}}) RETURN n.id AS id"));
    }

    [Fact]
    public async Task Rows_are_merged_in_batches_and_paths_are_followed()
    {
        var chain = Enumerable.Range(0, 50).Select(i => (object?)new Dictionary<string, object?> { ["from"] = $"i{i}", ["to"] = $"i{i + 1}" }).ToList();
        for (var again = 0; again < 2; again++)
        {
            await _house.RunAsync(
                $"UNWIND $rows AS row MERGE (a:{graph.Label} {{id: row.from}}) MERGE (b:{graph.Label} {{id: row.to}}) MERGE (a)-[:PARTNER {{since: 2024}}]->(b)",
                writes: true, ("rows", chain));
        }

        var near = await _house.RunAsync(
            $"MATCH (a:{graph.Label} {{id: $start}})-[:PARTNER*1..3]->(b) RETURN b.id AS id ORDER BY id", parameters: ("start", "i10"));
        Assert.Equal(["i11", "i12", "i13"], near.Select(row => row.Value<string>("id")));
        var count = Assert.Single(await _house.RunAsync($"MATCH (:{graph.Label})-[r:PARTNER]->(:{graph.Label}) RETURN count(r) AS n"));
        Assert.Equal(50, count.Value<long>("n"));
    }

    [Theory]
    [InlineData("MATCH (n RETURN n")]
    [InlineData("RETURN $missing AS m")]
    [InlineData("RETURN nosuchfunction(1) AS x")]
    public async Task A_wrong_text_is_refused(string cypher) =>
        await Assert.ThrowsAsync<GraphFailedException>(() => _house.RunAsync(cypher));

    [Fact]
    public async Task A_whole_node_does_not_leave_the_graph() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => _house.RunAsync($"MATCH (n:{graph.Label}) RETURN n LIMIT 1"));

    [Fact]
    public async Task A_statement_that_takes_too_long_is_stopped() => await Assert.ThrowsAsync<GraphLimitException>(() => _house.Engine.RunAsync(
        new GraphStatement(
            "UNWIND range(1, 20000) AS x UNWIND range(1, 20000) AS y RETURN max(x * y) AS m", new Dictionary<string, object?>(),
            Writes: false, TimeSpan.FromSeconds(1)),
        CancellationToken.None));

    [Fact]
    public async Task Questions_are_asked_side_by_side()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => _house.RunAsync("RETURN $i AS i", parameters: ("i", (long)i))));

        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)i), answers.Select(rows => rows[0].Value<long>("i")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public async Task A_text_that_would_change_on_the_way_is_refused(int sign)
    {
        if (!graph.IsFalkor)
            Assert.Skip("Only the text form of parameters is in danger here.");
        await Assert.ThrowsAsync<ArgumentException>(() => _house.RunAsync("RETURN $v AS v", parameters: ("v", $"a{(char)sign}b")));
    }
}
