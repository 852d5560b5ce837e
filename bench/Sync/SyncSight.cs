using ClickHouse.Driver;
using ClickHouse.Driver.ADO;
using ClickHouse.Driver.Utility;
using MerajutASA.Bench.Measuring;
using MongoDB.Bson;
using MongoDB.Driver;
using StackExchange.Redis;

namespace MerajutASA.Bench.Sync;

/// <summary>An independent reader of each store, by its own driver; it looks again every 2 ms.</summary>
internal sealed class SyncSight(BenchSettings settings) : IAsyncDisposable
{
    private const int UnknownTable = 60;

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly ClickHouseClient _clickhouse = new(new ClickHouseClientSettings(settings.Connection("clickhouse-writer")));
    private readonly MongoClient _mongo = new(settings.Connection("mongodb"));
    private readonly ConnectionMultiplexer _graph = Graph(settings.Connection("graph"));

    public Task InstitutionAsync(Guid id, int version) => Task.WhenAll(
        UntilAsync($"version {version} of {id} in MongoDB", async () => await Profiles.Find(new BsonDocument
        {
            { "_id", new BsonBinaryData(id, GuidRepresentation.Standard) },
            { "version", new BsonDocument("$gte", version) },
        }).AnyAsync()),
        UntilAsync($"version {version} of {id} in the graph", async () =>
        {
            try
            {
                return (await _graph.GetDatabase().ExecuteAsync(
                    "GRAPH.RO_QUERY", "merajut", $"MATCH (i:Institution {{id: '{id:D}'}}) WHERE i.version >= {version} RETURN 1"))[1].Length > 0;
            }
            catch (RedisServerException noGraph) when (noGraph.Message.Contains("empty key", StringComparison.Ordinal))
            {
                // The first node makes it.
                return false;
            }
        }));

    public Task CaseAsync(Guid fact) => UntilAsync($"fact {fact} in ClickHouse", async () =>
    {
        try
        {
            return await _clickhouse.ExecuteScalarAsync($"SELECT count() FROM case_event WHERE event_id = '{fact:D}' AND at > now() - INTERVAL 1 HOUR") is > 0UL;
        }
        catch (ClickHouseServerException noTable) when (noTable.ErrorCode == UnknownTable)
        {
            // The first fact makes it.
            return false;
        }
    });

    public async ValueTask DisposeAsync()
    {
        _clickhouse.Dispose();
        _mongo.Dispose();
        await _graph.DisposeAsync();
    }

    private IMongoCollection<BsonDocument> Profiles => _mongo.GetDatabase("merajut").GetCollection<BsonDocument>("government.institution-profiles");

    private static async Task UntilAsync(string what, Func<Task<bool>> isThere)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await isThere())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Longest)
                throw new TimeoutException($"A minute after its commit there is no {what}.");
            await Task.Delay(Again);
        }
    }

    private static ConnectionMultiplexer Graph(string address)
    {
        var uri = new Uri(address);
        var who = uri.UserInfo.Split(':');
        return ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { uri.Host, uri.Port } }, User = who[0], Password = Uri.UnescapeDataString(who[1]), Ssl = false });
    }
}
