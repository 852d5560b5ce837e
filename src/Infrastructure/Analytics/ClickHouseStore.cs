using System.Net.Sockets;
using ClickHouse.Driver;
using ClickHouse.Driver.ADO;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>The only place that makes a ClickHouse client: one that reads, and one that writes where the writer's secret is held.</summary>
internal sealed class ClickHouseStore(string? reader, string? writer, EmbeddedEngines embedded) : IDisposable
{
    public const string Name = "clickhouse";

    /// <summary>By this name the embedded host answers <c>displayName()</c>.</summary>
    private const string EmbeddedName = "merajutasa-embedded";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Too many queries, no network, a full disk, a password that was changed, an answer from something in between.
    private static readonly int[] Down = [-1, 202, 209, 210, 243, 516];

    private readonly HttpClient _http = new(new SocketsHttpHandler { ConnectTimeout = Patience, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly Dictionary<bool, ClickHouseClient> _clients = [];
    private readonly Lock _gate = new();
    private bool? _isEmbedded;

    public bool Writes => !string.IsNullOrEmpty(writer);

    /// <summary>Whether the engine is the embedded one; known after the first answer.</summary>
    public bool IsEmbedded => _isEmbedded == true;

    public Task<T> ReadAsync<T>(Func<ClickHouseClient, Task<T>> run) => RunAsync(writes: false, run);

    public Task<T> WriteAsync<T>(Func<ClickHouseClient, Task<T>> run) => RunAsync(writes: true, run);

    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
        _http.Dispose();
    }

    private async Task<T> RunAsync<T>(bool writes, Func<ClickHouseClient, Task<T>> run)
    {
        try
        {
            var client = Client(writes);
            _isEmbedded ??= await client.ExecuteScalarAsync("SELECT displayName()") is EmbeddedName;
            if (IsEmbedded && !embedded.Accepts(Name))
                throw new StoreUnavailableException(Name, new InvalidOperationException(EmbeddedEngines.Refusal(Name)));
            return await run(client);
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or IOException
            || (failure is ClickHouseServerException answer && Down.Contains(answer.ErrorCode)))
        {
            // It may be another engine that comes back.
            _isEmbedded = null;
            throw new StoreUnavailableException(Name, failure);
        }
    }

    private ClickHouseClient Client(bool writes)
    {
        var connection = writes ? writer : reader;
        if (string.IsNullOrEmpty(connection))
            throw new StoreUnavailableException(Name, new InvalidOperationException("No connection string is set for it."));

        lock (_gate)
        {
            if (!_clients.TryGetValue(writes, out var client))
                client = _clients[writes] = new ClickHouseClient(new ClickHouseClientSettings(connection) { HttpClient = _http });
            return client;
        }
    }
}
