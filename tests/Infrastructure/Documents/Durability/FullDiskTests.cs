using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Durability;

public sealed class FullDiskTests : DurabilityTest
{
    /// <summary>A limit on the size of files, in blocks of 512 bytes, stands in for the end of the disk: writing past it fails in the same place.</summary>
    private static readonly string[] SmallDisk = ["sh", "-c", "ulimit -f 2000; exec \"$@\"", "sh"];

    [Fact]
    public async Task A_write_that_finds_no_room_is_an_error_and_what_was_acknowledged_stays()
    {
        await Engine.StopAsync();
        await Engine.StartAgainAsync(SmallDisk);
        using var client = Connect(retryWrites: false, patience: 5);
        var acknowledged = 0;

        var refused = await Assert.ThrowsAnyAsync<MongoException>(async () =>
        {
            for (; acknowledged < 10_000; acknowledged++)
                await Things(client).InsertOneAsync(new BsonDocument { { "_id", acknowledged }, { "text", new string('x', 20_000) } });
        });
        var ended = await Engine.WaitForEndAsync();
        await Engine.StartAgainAsync();
        using var later = Connect();

        Assert.Equal((14031, "OutOfDiskSpace"), Assert.IsType<MongoCommandException>(refused) is var x ? (x.Code, x.CodeName) : default);
        Assert.Equal(1, ended);
        Assert.InRange(acknowledged, 10, 1_000);
        Assert.Equal(acknowledged, await Things(later).CountDocumentsAsync(Builders<BsonDocument>.Filter.Lt("_id", acknowledged)));
        await Things(later).InsertOneAsync(new BsonDocument("_id", "after"));
    }
}
