using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache.Queries;
using MerajutASA.Testing.Redis;
using StackExchange.Redis;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Cache;

public sealed class CacheStampsTests : CacheTest
{
    private static readonly Guid Thing = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    private readonly StampFamily _family = new($"tests.{Guid.NewGuid():N}", [], _ => []);

    /// <summary>What is raised after version 2 of a thing here is known, and which readings that changes: of the thing, here, there, elsewhere.</summary>
    public static TheoryData<string, int, string, string> Raised() => new()
    {
        { "its next version in the same place", 3, "here", "thing here" },
        { "its next version, come from there", 3, "there", "thing here there" },
        { "its own version again", 2, "here", "" },
        { "a version before", 1, "there", "" },
        { "a version over another: it may have been anywhere in between", 4, "here", "thing here there elsewhere" },
    };

    [Theory, MemberData(nameof(Raised))]
    public async Task Only_what_a_change_touches_is_read_anew(string told, int version, string place, string changed)
    {
        var stamps = Get<CacheStamps>();
        await stamps.RaiseAsync(_family, [new(Thing, 1, ["here"]), new(Thing, 2, ["here"])], Cancellation);
        var before = await ReadingsAsync(stamps);

        await stamps.RaiseAsync(_family, [new(Thing, version, [place])], Cancellation);

        var after = await ReadingsAsync(Get<CacheStamps>());
        Assert.True(changed == string.Join(' ', after.Where(pair => pair.Value != before[pair.Key]).Select(pair => pair.Key)), told);
    }

    [Fact]
    public async Task A_thing_of_which_nobody_had_heard_changes_all_unless_it_is_new()
    {
        var stamps = Get<CacheStamps>();
        var before = await ReadingsAsync(stamps);

        await stamps.RaiseAsync(_family, [new(Other, 1, ["there"])], Cancellation);
        var registered = await ReadingsAsync(stamps);
        await stamps.RaiseAsync(_family, [new(Guid.NewGuid(), 2, ["there"])], Cancellation);
        var changed = await ReadingsAsync(stamps);

        Assert.Equal(["there"], registered.Where(pair => pair.Value != before[pair.Key]).Select(pair => pair.Key));
        Assert.DoesNotContain(changed, pair => pair.Value == registered[pair.Key]);
    }

    [Fact]
    public async Task Stamps_that_were_lost_are_not_met_again()
    {
        var stamps = Get<CacheStamps>();
        await stamps.RaiseAsync(_family, [new(Thing, 1, ["here"])], Cancellation);
        var before = await ReadingsAsync(stamps);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(Redis.ConnectionString);
        await redis.GetDatabase().KeyDeleteAsync($"ma:stamps:{_family.Name}");
        await stamps.RaiseAsync(_family, [new(Thing, 1, ["here"])], Cancellation);

        Assert.DoesNotContain(await ReadingsAsync(stamps), pair => pair.Value == before[pair.Key]);
    }

    [Fact]
    public async Task A_server_that_began_anew_is_not_believed_to_know_what_it_knew()
    {
        await using var own = await RedisServer.StartAsync();
        var stamps = Get<CacheStamps>(own.ConnectionString);
        await stamps.RaiseAsync(_family, [new(Thing, 1, ["here"])], Cancellation);
        var before = await ReadingsAsync(stamps);
        await own.StopAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => ReadingsAsync(stamps));
        await own.StartAgainAsync();
        // A process that comes now: the other one reconnects in its own time.
        var back = Get<CacheStamps>(own.ConnectionString);

        Assert.DoesNotContain(await ReadingsAsync(back), pair => pair.Value == before[pair.Key]);
    }

    [Fact]
    public async Task Stamps_of_a_database_that_was_restored_are_not_believed()
    {
        var stamps = Get<CacheStamps>();
        await stamps.RaiseAsync(_family, [new(Thing, 1, ["here"]), new(Thing, 2, ["here"])], Cancellation);
        var before = await ReadingsAsync(stamps);

        var after = await ReadingsAsync(stamps, life: "2");
        await stamps.RaiseAsync(_family, [new(Thing, 1, ["here"])], Cancellation);

        Assert.DoesNotContain(after, pair => pair.Value == before[pair.Key]);
        Assert.Equal(["thing", "here"], (await ReadingsAsync(stamps, life: "2")).Where(pair => pair.Value != after[pair.Key]).Select(pair => pair.Key));
    }

    [Fact]
    public async Task Stamps_dropped_and_raised_again_by_many_at_once_end_at_the_highest_version()
    {
        var stamps = Get<CacheStamps>();
        await Task.WhenAll(Enumerable.Range(1, 40).OrderBy(_ => Random.Shared.Next()).Select(version => version == 20
            ? stamps.DropAsync(_family, Cancellation)
            : stamps.RaiseAsync(_family, [new(Thing, version, ["here"]), new(Other, version, ["there"])], Cancellation)));
        await stamps.RaiseAsync(_family, [new(Thing, 41, ["here"])], Cancellation);

        Assert.Equal(41, (await stamps.AllAsync(_family, Cancellation))[Thing]);
    }

    private async Task<Dictionary<string, string>> ReadingsAsync(CacheStamps stamps, string life = "1") => new()
    {
        ["thing"] = (await stamps.ReadAsync(Query() with { Things = [Thing] }, life, [], Cancellation)).Text,
        ["here"] = (await stamps.ReadAsync(Query() with { Places = ["here"] }, life, [], Cancellation)).Text,
        ["there"] = (await stamps.ReadAsync(Query() with { Places = ["there"] }, life, [], Cancellation)).Text,
        ["elsewhere"] = (await stamps.ReadAsync(Query() with { Places = ["elsewhere"] }, life, [], Cancellation)).Text,
    };

    private CachedQuery Query() => new("tests.query", _family);
}
