using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Graph.Neo4j;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Graph;

/// <summary>
/// Neo4j's HTTP Query API as its manual publishes it, spoken by a listener: no Neo4j could be run here. With a real one in
/// <c>MERAJUT_CONTRACT_GRAPH</c> the contract tests run on it.
/// </summary>
public sealed class Neo4jProtocolTests : IAsyncLifetime
{
    private readonly Neo4jListener _listener = new();
    private GraphHouse _house = null!;

    public ValueTask InitializeAsync()
    {
        _house = new GraphHouse(_listener.Address("reader", "p:ä/ß"), _listener.Address("writer", "w"));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        await _listener.DisposeAsync();
    }

    [Fact]
    public async Task A_question_is_put_as_the_manual_says()
    {
        _listener.Answer(HttpStatusCode.Accepted, """{"data":{"fields":[],"values":[]},"bookmarks":["FB:kcwQ"]}""");
        await _house.RunAsync("MATCH (p) WHERE p.name = $name RETURN p.name AS name", parameters: [("name", "Phil"), ("n", 1L), ("f", 0.5), ("b", true), ("nothing", null)]);

        var asked = _listener.Asked;
        Assert.Equal(("POST", "/db/contract/query/v2"), (asked.Method, asked.Path));
        Assert.Equal($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("reader:p:ä/ß"))}", asked.Authorization);
        Assert.Equal(("application/vnd.neo4j.query", "application/vnd.neo4j.query"), (asked.ContentType, asked.Accept));
        Assert.Equal(
            """{"statement":"MATCH (p) WHERE p.name = $name RETURN p.name AS name","parameters":{"name":{"$type":"String","_value":"Phil"},"n":{"$type":"Integer","_value":"1"},"f":{"$type":"Float","_value":"0.5"},"b":{"$type":"Boolean","_value":true},"nothing":{"$type":"Null","_value":null}},"accessMode":"READ","maxExecutionTime":10}""",
            asked.Body);
    }

    [Fact]
    public async Task A_change_goes_by_the_writer_in_write_mode()
    {
        _listener.Answer(HttpStatusCode.Accepted, """{"data":{"fields":[],"values":[]}}""");
        await _house.RunAsync("CREATE (:I)", writes: true);

        Assert.Equal("WRITE", JsonDocument.Parse(_listener.Asked.Body).RootElement.GetProperty("accessMode").GetString());
        Assert.Equal($"Basic {Convert.ToBase64String("writer:w"u8)}", _listener.Asked.Authorization);
    }

    [Fact]
    public async Task A_key_is_a_constraint_that_lets_no_node_be_made_twice()
    {
        _listener.Answer(HttpStatusCode.Accepted, """{"data":{"fields":[],"values":[]}}""");
        await _house.Engine.AddKeyAsync(new GraphKey("Institution", "id"), TestContext.Current.CancellationToken);

        var asked = JsonDocument.Parse(_listener.Asked.Body).RootElement;
        Assert.Equal("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Institution) REQUIRE n.id IS UNIQUE", asked.GetProperty("statement").GetString());
        Assert.Equal("WRITE", asked.GetProperty("accessMode").GetString());
    }

    [Fact]
    public async Task An_answer_is_read_with_its_types()
    {
        _listener.Answer(HttpStatusCode.Accepted, """
            {"data":{"fields":["n","f","s","b","nothing","l","m"],"values":[[{"$type":"Integer","_value":"-9223372036854775808"},
            {"$type":"Float","_value":"0.1"},{"$type":"String","_value":"ꦗꦮ"},{"$type":"Boolean","_value":false},{"$type":"Null","_value":null},
            {"$type":"List","_value":[{"$type":"Integer","_value":"1"}]},{"$type":"Map","_value":{"k":{"$type":"String","_value":"v"}}}]]},
            "notifications":[],"bookmarks":["FB:kcwQ"]}
            """);
        var row = Assert.Single(await _house.RunAsync("RETURN 1"));

        Assert.Equal(long.MinValue, row.Value<long>("n"));
        Assert.Equal(0.1, row.Value<double>("f"));
        Assert.Equal("ꦗꦮ", row.Value<string>("s"));
        Assert.False(row.Value<bool>("b"));
        Assert.Null(row.Value<object?>("nothing"));
        Assert.Equal([1L], row.Value<List<object?>>("l"));
        Assert.Equal("v", row.Value<Dictionary<string, object?>>("m")["k"]);
    }

    [Fact]
    public void What_is_written_is_read_again() => GraphValues.Any.Sample(value =>
    {
        using var written = JsonDocument.Parse(TypedJson.Write(new Dictionary<string, object?> { ["v"] = value }).ToJsonString());
        return GraphValues.Same(value, TypedJson.Read(written.RootElement.GetProperty("v")), 0);
    });

    [Theory]
    [InlineData(400, "Neo.ClientError.Statement.SyntaxError", typeof(GraphFailedException))]
    [InlineData(202, "Neo.ClientError.Statement.AccessMode", typeof(GraphFailedException))]
    [InlineData(400, "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", typeof(GraphLimitException))]
    [InlineData(400, "Neo.TransientError.General.MemoryPoolOutOfMemoryError", typeof(GraphLimitException))]
    [InlineData(400, "Neo.TransientError.General.DatabaseUnavailable", typeof(StoreUnavailableException))]
    [InlineData(401, "Neo.ClientError.Security.Unauthorized", typeof(StoreUnavailableException))]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound", typeof(StoreUnavailableException))]
    [InlineData(503, "Neo.DatabaseError.General.UnknownError", typeof(StoreUnavailableException))]
    public async Task An_error_is_told_by_its_code(int status, string code, Type expected)
    {
        _listener.Answer((HttpStatusCode)status, $$"""{"errors":[{"code":"{{code}}","message":"said the server"}]}""");

        Assert.IsType(expected, await Record.ExceptionAsync(() => _house.RunAsync("RETURN 1")));
    }

    [Fact]
    public async Task An_error_after_rows_is_an_error()
    {
        _listener.Answer(HttpStatusCode.Accepted, """
            {"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"1"}]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}
            """);

        await Assert.ThrowsAsync<GraphFailedException>(() => _house.RunAsync("UNWIND [1, 0] AS x RETURN 1 / x AS n"));
    }

    [Theory]
    [InlineData("<html>gateway</html>")]
    [InlineData("")]
    public async Task What_is_no_answer_of_neo4j_is_a_store_that_is_away(string body)
    {
        _listener.Answer(HttpStatusCode.OK, body);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _house.RunAsync("RETURN 1"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_store_that_is_away()
    {
        await _listener.DisposeAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _house.RunAsync("RETURN 1"));
    }

    [Fact]
    public async Task A_node_in_the_answer_does_not_leave_the_gateway()
    {
        _listener.Answer(HttpStatusCode.Accepted, """
            {"data":{"fields":["n"],"values":[[{"$type":"Node","_value":{"_element_id":"4:ff:2","_labels":["I"],"_properties":{}}}]]}}
            """);

        await Assert.ThrowsAsync<NotSupportedException>(() => _house.RunAsync("MATCH (n) RETURN n"));
    }
}
