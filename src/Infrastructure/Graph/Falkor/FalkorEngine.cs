using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Graph.Falkor;

/// <summary>FalkorDB through StackExchange.Redis. Reads run as GRAPH.RO_QUERY, under a user who may do nothing else.</summary>
internal sealed class FalkorEngine : IGraphEngine, IAsyncDisposable
{
    // Answers come in the order of the questions, so a slow one holds up what follows it on the same connection.
    private const int Connections = 4;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly RedisConnection[] _readers;
    private readonly RedisConnection[] _writers;
    private readonly string _graph;
    private int _turn;

    public FalkorEngine(GraphAddress reader, GraphAddress? writer)
    {
        _graph = reader.Name;
        _readers = Open(reader);
        _writers = writer is null ? [] : Open(writer);
    }

    public bool Writes => _writers.Length > 0;

    public async Task<IReadOnlyList<GraphRow>> RunAsync(GraphStatement statement, CancellationToken cancellation)
    {
        try
        {
            return await RowsAsync(statement, CypherParameters.Prefix(statement.Parameters) + statement.Cypher, cancellation);
        }
        catch (RedisServerException refusal) when (IsLimit(refusal.Message))
        {
            throw new GraphLimitException(refusal.Message, refusal);
        }
        catch (RedisServerException refusal)
        {
            throw new GraphFailedException(refusal.Message, refusal);
        }
    }

    /// <summary>An index is enough: this engine runs one write after the other, so that no MERGE meets another.</summary>
    public async Task AddKeyAsync(GraphKey key, CancellationToken cancellation)
    {
        try
        {
            await AskAsync(writes: true, $"CREATE INDEX FOR (n:{key.Label}) ON (n.{key.Property})", GraphLimits.Longest, cancellation);
        }
        catch (RedisServerException known) when (known.Message.Contains("already indexed", StringComparison.Ordinal))
        {
            // As it should be.
        }
        catch (RedisServerException refusal)
        {
            throw new GraphFailedException(refusal.Message, refusal);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _readers.Concat(_writers))
            await connection.DisposeAsync();
    }

    private async Task<IReadOnlyList<GraphRow>> RowsAsync(GraphStatement statement, string text, CancellationToken cancellation)
    {
        try
        {
            return FalkorReply.Rows(await AskAsync(statement.Writes, text, statement.Time, cancellation));
        }
        catch (RedisServerException empty) when (!statement.Writes && empty.Message.Contains("empty key", StringComparison.Ordinal))
        {
            // Until something is written there is no graph to ask; the writer makes an empty one.
            if (!Writes)
                return [];
            await AskAsync(writes: true, "RETURN 1", statement.Time, cancellation);
            return FalkorReply.Rows(await AskAsync(writes: false, text, statement.Time, cancellation));
        }
    }

    private Task<RedisResult> AskAsync(bool writes, string text, TimeSpan time, CancellationToken cancellation)
    {
        var connections = writes ? _writers : _readers;
        if (connections.Length == 0)
            throw new StoreUnavailableException(GraphGateway.Store, new InvalidOperationException("No connection string is set for its writer."));

        // Each in turn, but none that is away while another is there: after a restart they come back one by one.
        var turn = (int)((uint)Interlocked.Increment(ref _turn) % (uint)connections.Length);
        var connection = Enumerable.Range(turn, connections.Length).Select(i => connections[i % connections.Length]).FirstOrDefault(c => !c.IsAway);
        var milliseconds = time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        return (connection ?? connections[turn]).RunAsync(
            database => database.ExecuteAsync(writes ? "GRAPH.QUERY" : "GRAPH.RO_QUERY", _graph, text, "--compact", "timeout", milliseconds),
            cancellation);
    }

    private static bool IsLimit(string message) =>
        message.Contains("timed out", StringComparison.OrdinalIgnoreCase) || message.Contains("mem consumption", StringComparison.OrdinalIgnoreCase);

    private static RedisConnection[] Open(GraphAddress address)
    {
        if (address.User.Contains(',', StringComparison.Ordinal) || address.Password.Contains(',', StringComparison.Ordinal))
            throw new FormatException("A name or password for FalkorDB must not hold a comma.");

        var options = $"{address.Host}:{address.Port.ToString(CultureInfo.InvariantCulture)},user={address.User},password={address.Password}"
            + (address.Scheme == "falkors" ? ",ssl=true" : "");
        return [.. Enumerable.Range(0, Connections).Select(_ => new RedisConnection(GraphGateway.Store, options, answerWithin: GraphLimits.Longest + Grace))];
    }
}
