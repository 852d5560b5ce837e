using System.Globalization;
using ClickHouse.Driver;
using ClickHouse.Driver.ADO;
using ClickHouse.Driver.Utility;
using MerajutASA.Bench.Measuring;
using MongoDB.Bson;
using MongoDB.Driver;
using StackExchange.Redis;

namespace MerajutASA.Bench.Sync;

/// <summary>An independent reader of each store, by its own driver.</summary>
internal sealed class SyncSight : IAsyncDisposable
{
    private const int UnknownTable = 60;

    private readonly ClickHouseClient _clickhouse;
    private readonly MongoClient _mongo;
    private readonly ConnectionMultiplexer _graph;
    private readonly Watch _facts;
    private readonly Watch _profiles;
    private readonly Watch _nodes;

    public SyncSight(BenchSettings settings)
    {
        _clickhouse = new(new ClickHouseClientSettings(settings.Connection("clickhouse-writer")));
        _mongo = new(settings.Connection("mongodb"));
        _graph = Graph(settings.Connection("graph"));
        (_facts, _profiles, _nodes) = (new Watch("ClickHouse", FactsAsync), new Watch("MongoDB", ProfilesAsync), new Watch("the graph", NodesAsync));
    }

    /// <summary>Each store's own times since the last <see cref="Forget"/>, in ms.</summary>
    public IReadOnlyDictionary<string, double[]> Times => new Dictionary<string, double[]>
    {
        ["ClickHouse"] = [.. _facts.Times],
        ["MongoDB"] = [.. _profiles.Times],
        ["graph"] = [.. _nodes.Times],
    };

    /// <returns>Milliseconds until the slowest store that keeps institutions had it.</returns>
    public async Task<double> InstitutionAsync(Guid id, int version) => (await Task.WhenAll(_profiles.SeeAsync(id, version), _nodes.SeeAsync(id, version))).Max();

    /// <returns>Milliseconds until the fact was there.</returns>
    public Task<double> CaseAsync(Guid fact) => _facts.SeeAsync(fact, 1);

    public void Forget()
    {
        _facts.Forget();
        _profiles.Forget();
        _nodes.Forget();
    }

    public async ValueTask DisposeAsync()
    {
        await _facts.DisposeAsync();
        await _profiles.DisposeAsync();
        await _nodes.DisposeAsync();
        _clickhouse.Dispose();
        _mongo.Dispose();
        await _graph.DisposeAsync();
    }

    private static string List(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(id => $"'{id:D}'"));

    private async Task<IReadOnlyDictionary<Guid, int>> FactsAsync(IReadOnlyCollection<Guid> ids)
    {
        var found = new Dictionary<Guid, int>();
        try
        {
            using var reader = await _clickhouse.ExecuteReaderAsync($"SELECT event_id FROM case_event WHERE event_id IN ({List(ids)}) AND at > now() - INTERVAL 1 HOUR");
            while (reader.Read())
                found[reader.GetGuid(0)] = 1;
        }
        catch (ClickHouseServerException noTable) when (noTable.ErrorCode == UnknownTable)
        {
            // The first fact makes it.
        }

        return found;
    }

    private async Task<IReadOnlyDictionary<Guid, int>> ProfilesAsync(IReadOnlyCollection<Guid> ids)
    {
        var wanted = new BsonDocument("_id", new BsonDocument("$in", new BsonArray(ids.Select(id => new BsonBinaryData(id, GuidRepresentation.Standard)))));
        var found = await _mongo.GetDatabase("merajut").GetCollection<BsonDocument>("government.institution-profiles")
            .Find(wanted).Project(new BsonDocument("version", 1)).ToListAsync();
        return found.ToDictionary(profile => profile["_id"].AsBsonBinaryData.ToGuid(), profile => (int)profile["version"].ToInt64());
    }

    private async Task<IReadOnlyDictionary<Guid, int>> NodesAsync(IReadOnlyCollection<Guid> ids)
    {
        var found = new Dictionary<Guid, int>();
        try
        {
            var rows = (await _graph.GetDatabase().ExecuteAsync("GRAPH.RO_QUERY", "merajut", $"MATCH (i:Institution) WHERE i.id IN [{List(ids)}] RETURN i.id, i.version"))[1];
            for (var row = 0; row < rows.Length; row++)
                found[Guid.Parse((string)rows[row][0]!, CultureInfo.InvariantCulture)] = (int)rows[row][1];
        }
        catch (RedisServerException noGraph) when (noGraph.Message.Contains("empty key", StringComparison.Ordinal))
        {
            // The first node makes it.
        }

        return found;
    }

    private static ConnectionMultiplexer Graph(string address)
    {
        var uri = new Uri(address);
        var who = uri.UserInfo.Split(':');
        return ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { uri.Host, uri.Port } }, User = who[0], Password = Uri.UnescapeDataString(who[1]), Ssl = false });
    }
}
