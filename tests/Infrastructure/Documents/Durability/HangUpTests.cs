using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Durability;

/// <summary>Clients that are gone before their answer: a process that was killed, a request that was given up.</summary>
public sealed class HangUpTests : DurabilityTest
{
    [Fact]
    public async Task They_do_not_keep_the_engine_from_ending()
    {
        using (var client = Connect())
        {
            await Things(client).InsertOneAsync(new BsonDocument("_id", "first"), cancellationToken: TestContext.Current.CancellationToken);
            for (var request = 0; request < 200; request++)
                await GiveUpAsync(client, TimeSpan.FromMicroseconds(50 * (request % 40)));
        }

        var ending = Engine.StopAsync();

        Assert.Same(ending, await Task.WhenAny(ending, Task.Delay(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)));
        Assert.Equal(0, await ending);
        await Engine.StartAgainAsync();
    }

    // A request that is given up closes its connection, mostly while the engine is at work on the answer.
    private static async Task GiveUpAsync(MongoClient client, TimeSpan after)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var inserting = Things(client).InsertManyAsync(Enumerable.Range(0, 20).Select(_ => new BsonDocument("text", new string('x', 2_000))), cancellationToken: patience.Token);
        await Task.Delay(after, TestContext.Current.CancellationToken);
        await patience.CancelAsync();
        try
        {
            await inserting;
        }
        catch (OperationCanceledException)
        {
            // As meant.
        }
    }
}
