using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Graph.Neo4j;

/// <summary>Neo4j 5 by its HTTP Query API (<c>POST /db/{name}/query/v2</c>). Reads run in access mode READ, which refuses to write.</summary>
internal sealed class Neo4jEngine : IGraphEngine, IDisposable
{
    private const string MediaType = "application/vnd.neo4j.query";

    private readonly HttpClient _http;
    private readonly GraphAddress _reader;
    private readonly GraphAddress? _writer;

    public Neo4jEngine(GraphAddress reader, GraphAddress? writer)
    {
        (_reader, _writer) = (reader, writer);
        _http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2), PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = GraphLimits.Longest + TimeSpan.FromSeconds(5),
        };
    }

    public bool Writes => _writer is not null;

    public async Task<IReadOnlyList<GraphRow>> RunAsync(GraphStatement statement, CancellationToken cancellation)
    {
        var address = statement.Writes ? _writer : _reader;
        if (address is null)
            throw new StoreUnavailableException(GraphGateway.Store, new InvalidOperationException("No connection string is set for its writer."));
        try
        {
            using var request = Request(address, statement);
            using var response = await _http.SendAsync(request, cancellation);
            if (response.StatusCode >= HttpStatusCode.InternalServerError)
                throw new StoreUnavailableException(GraphGateway.Store, new HttpRequestException($"It answers {(int)response.StatusCode}."));

            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            using var answer = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
            return Rows(answer.RootElement);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException
            || (failure is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new StoreUnavailableException(GraphGateway.Store, failure);
        }
    }

    public Task AddKeyAsync(GraphKey key, CancellationToken cancellation) => RunAsync(
        new GraphStatement(
            $"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{key.Label}) REQUIRE n.{key.Property} IS UNIQUE",
            new Dictionary<string, object?>(), Writes: true, GraphLimits.Longest),
        cancellation);

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(GraphAddress address, GraphStatement statement)
    {
        var body = new JsonObject
        {
            ["statement"] = statement.Cypher,
            ["parameters"] = TypedJson.Write(statement.Parameters),
            ["accessMode"] = statement.Writes ? "WRITE" : "READ",
            ["maxExecutionTime"] = (int)Math.Ceiling(statement.Time.TotalSeconds),
        };
        var target = new UriBuilder(address.Scheme, address.Host, address.Port, $"/db/{Uri.EscapeDataString(address.Name)}/query/v2");
        var request = new HttpRequestMessage(HttpMethod.Post, target.Uri)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        var credentials = Encoding.UTF8.GetBytes($"{address.User}:{address.Password}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        return request;
    }

    // An error may also come after rows, in an answer of status 202.
    private static List<GraphRow> Rows(JsonElement answer)
    {
        if (answer.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
            throw Failure(errors[0].GetProperty("code").GetString() ?? "", errors[0].GetProperty("message").GetString() ?? "");

        var data = answer.GetProperty("data");
        var fields = data.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!).ToList();
        return [.. data.GetProperty("values").EnumerateArray().Select(row => new GraphRow(fields, [.. row.EnumerateArray().Select(TypedJson.Read)]))];
    }

    private static Exception Failure(string code, string message) => code switch
    {
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
            && !code.StartsWith("Neo.TransientError.General.MemoryPool", StringComparison.Ordinal)
            && !code.StartsWith("Neo.TransientError.General.TransactionMemoryLimit", StringComparison.Ordinal)
            => new StoreUnavailableException(GraphGateway.Store, new InvalidOperationException(code)),
        "Neo.ClientError.Security.Unauthorized" or "Neo.ClientError.Database.DatabaseNotFound"
            => new StoreUnavailableException(GraphGateway.Store, new InvalidOperationException(code)),
        _ when code.Contains("TimedOut", StringComparison.Ordinal) || code.Contains("Memory", StringComparison.Ordinal)
            => new GraphLimitException(code),
        _ => new GraphFailedException($"{code}: {message}"),
    };
}
