using System.Globalization;
using ClickHouse.Driver;
using ClickHouse.Driver.ADO;
using ClickHouse.Driver.Utility;
using MongoDB.Bson;
using MongoDB.Driver;
using StackExchange.Redis;

namespace MerajutASA.Bench.Measuring;

/// <summary>Reads each store by its own driver, past the portal.</summary>
internal sealed class Stores : IAsyncDisposable
{
    private const int UnknownTable = 60;

    private readonly ClickHouseClient _clickhouse;
    private readonly MongoClient _mongo;
    private readonly ConnectionMultiplexer _graph;
    private readonly ConnectionMultiplexer _redis;

    public Stores(BenchSettings settings)
    {
        _clickhouse = new(new ClickHouseClientSettings(settings.Connection("clickhouse-writer")));
        _mongo = new(settings.Connection("mongodb"));
        _graph = Graph(settings.Connection("graph"));
        _redis = ConnectionMultiplexer.Connect($"{settings.Connection("redis")},abortConnect=false");
    }

    public async ValueTask DisposeAsync()
    {
        _clickhouse.Dispose();
        _mongo.Dispose();
        await _graph.DisposeAsync();
        await _redis.DisposeAsync();
    }

    /// <summary>Those of these facts that ClickHouse has, as version 1.</summary>
    /// <param name="ids">Of which facts.</param>
    /// <param name="since">When the oldest of them was committed, or before.</param>
    public async Task<IReadOnlyDictionary<Guid, int>> FactsAsync(IReadOnlyCollection<Guid> ids, DateTimeOffset since)
    {
        var found = new Dictionary<Guid, int>();
        await ClickHouseAsync($"SELECT event_id FROM case_event WHERE event_id IN ({List(ids)}) AND at >= fromUnixTimestamp64Milli({since.ToUnixTimeMilliseconds()})", reader => found[reader.GetGuid(0)] = 1);
        return found;
    }

    /// <summary>How many facts ClickHouse has, and how many different ones.</summary>
    public async Task<(long All, long Different)> CountFactsAsync()
    {
        var counts = (0L, 0L);
        await ClickHouseAsync("SELECT count(), uniqExact(event_id) FROM case_event", reader => counts = ((long)reader.GetFieldValue<ulong>(0), (long)reader.GetFieldValue<ulong>(1)));
        return counts;
    }

    /// <summary>The versions of these institutions in MongoDB.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> ProfilesAsync(IReadOnlyCollection<Guid> ids)
    {
        var wanted = new BsonDocument("_id", new BsonDocument("$in", new BsonArray(ids.Select(id => new BsonBinaryData(id, GuidRepresentation.Standard)))));
        var found = await _mongo.GetDatabase("merajut").GetCollection<BsonDocument>("government.institution-profiles")
            .Find(wanted).Project(new BsonDocument("version", 1)).ToListAsync();
        return found.ToDictionary(profile => profile["_id"].AsBsonBinaryData.ToGuid(), profile => (int)profile["version"].ToInt64());
    }

    /// <summary>The versions of these institutions in the graph.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> NodesAsync(IReadOnlyCollection<Guid> ids)
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

    /// <summary>The versions that the cache's stamps in Redis have of these institutions.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> StampsAsync(IReadOnlyCollection<Guid> ids)
    {
        var fields = ids.Select(id => (RedisValue)$"a:{id:N}").ToArray();
        var stamps = await _redis.GetDatabase().HashGetAsync("ma:stamps:government.cache", fields);
        return ids.Zip(stamps).Where(pair => pair.Second.HasValue).ToDictionary(pair => pair.First, pair => int.Parse(pair.Second.ToString().Split(' ')[0], CultureInfo.InvariantCulture));
    }

    private static string List(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(id => $"'{id:D}'"));

    private async Task ClickHouseAsync(string sql, Action<System.Data.Common.DbDataReader> read)
    {
        try
        {
            using var reader = await _clickhouse.ExecuteReaderAsync(sql);
            while (reader.Read())
                read(reader);
        }
        catch (ClickHouseServerException noTable) when (noTable.ErrorCode == UnknownTable)
        {
            // The first fact makes it.
        }
    }

    private static ConnectionMultiplexer Graph(string address)
    {
        var uri = new Uri(address);
        var who = uri.UserInfo.Split(':');
        return ConnectionMultiplexer.Connect(new ConfigurationOptions
        {
            EndPoints = { { uri.Host, uri.Port } },
            User = who[0],
            Password = Uri.UnescapeDataString(who[1]),
            Ssl = false,
            AbortOnConnectFail = false,
        });
    }
}
