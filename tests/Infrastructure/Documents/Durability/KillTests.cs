using System.Collections.Concurrent;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MerajutASA.Testing.World;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Durability;

public sealed class KillTests : DurabilityTest
{
    private const int Writers = 4;

    private static int Kills => Breadth.Of(50, full: 200);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_done_twice_however_often_it_is_killed()
    {
        using (var client = Connect())
            await Things(client).Indexes.CreateOneAsync(new CreateIndexModel<BsonDocument>("{number: 1}", new CreateIndexOptions { Unique = true }));
        ConcurrentDictionary<string, byte> acknowledged = new();
        var counts = new (long Sure, long Sent)[Writers];

        for (var kill = 0; kill < Kills; kill++)
        {
            using var client = Connect(retryWrites: false);
            using var stop = new CancellationTokenSource();
            var before = acknowledged.Count;
            var work = Enumerable.Range(0, Writers).Select(w => WriteAsync(client, w, kill, counts, acknowledged, stop.Token)).ToArray();
            await Eventually.TrueAsync(() => Task.FromResult(acknowledged.Count > before + 20));
            await Task.Delay(Random.Shared.Next(30));
            await Engine.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(work);
            await Engine.StartAgainAsync();
        }

        using var after = Connect();
        var stored = (await Things(after).Find("{number: {$exists: true}}").ToListAsync()).Select(x => x["_id"].AsString).ToHashSet();
        Assert.Empty(acknowledged.Keys.Except(stored));
        for (var writer = 0; writer < Writers; writer++)
            Assert.InRange(await CountAsync(after, writer), counts[writer].Sure, counts[writer].Sent);
        foreach (var id in acknowledged.Keys.Take(100))
            Assert.Equal(id, (await Things(after).Find(new BsonDocument("number", id)).SingleAsync())["_id"].AsString);
        await Assert.ThrowsAsync<MongoWriteException>(() => Things(after).InsertOneAsync(new BsonDocument { { "_id", "twin" }, { "number", acknowledged.Keys.First() } }));
    }

    /// <summary>Inserts documents and counts up until the engine is gone; what was answered is acknowledged.</summary>
    private static async Task WriteAsync(
        MongoClient client, int writer, int kill, (long Sure, long Sent)[] counts, ConcurrentDictionary<string, byte> acknowledged, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            try
            {
                var id = $"{kill}-{writer}-{i}";
                await Things(client).InsertOneAsync(new BsonDocument { { "_id", id }, { "number", id }, { "text", new string('x', 300) } }, null, stop);
                acknowledged[id] = 0;
                counts[writer].Sent++;
                await Things(client).UpdateOneAsync(
                    new BsonDocument("_id", $"count-{writer}"), new BsonDocument("$inc", new BsonDocument("count", 1)), new UpdateOptions { IsUpsert = true }, stop);
                counts[writer].Sure++;
            }
            catch (Exception gone) when (gone is MongoException or OperationCanceledException or TimeoutException)
            {
                return;
            }
        }
    }

    private static async Task<long> CountAsync(MongoClient client, int writer) =>
        (await Things(client).Find(new BsonDocument("_id", $"count-{writer}")).SingleOrDefaultAsync())?["count"].ToInt64() ?? 0;
}
