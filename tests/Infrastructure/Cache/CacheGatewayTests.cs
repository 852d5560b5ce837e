using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache;
using MerajutASA.Infrastructure.Encryption;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Cache;

public sealed class CacheGatewayTests : CacheTest
{
    [Fact]
    public async Task A_value_set_by_one_process_is_got_by_another_until_it_is_removed()
    {
        var key = NewKey();
        var board = new Board(3, new Sealed<string>(new byte[] { 1, 2, 3 }));
        var cache = Get<CacheGateway>();
        Assert.Null(await cache.GetAsync<Board>(Portal, key, Cancellation));

        await cache.SetAsync(Portal, key, board, Minute, Cancellation);
        Assert.Equal(board, await Get<CacheGateway>().GetAsync<Board>(Portal, key, Cancellation));

        await cache.RemoveAsync(Portal, key, Cancellation);
        Assert.Null(await cache.GetAsync<Board>(Portal, key, Cancellation));
    }

    [Fact]
    public async Task A_value_is_gone_when_its_life_is_over()
    {
        var key = NewKey();
        var cache = Get<CacheGateway>();
        await cache.SetAsync(Portal, key, Some, TimeSpan.FromMilliseconds(50), Cancellation);
        await Task.Delay(TimeSpan.FromMilliseconds(250), Cancellation);

        Assert.Null(await cache.GetAsync<Board>(Portal, key, Cancellation));
    }

    public static TheoryData<string> Foreign => [.. Scopes.Keys];

    [Theory, MemberData(nameof(Foreign))]
    public async Task Someone_cannot_get_set_or_remove_what_another_scope_caches(string who)
    {
        var key = NewKey(Scopes[who].Scope);
        var cache = Get<CacheGateway>();
        await cache.SetAsync(Portal, key, Some, Minute, Cancellation);
        var actor = Scopes[who].Actor;

        await Assert.ThrowsAsync<CacheRefusedException>(() => cache.GetAsync<Board>(actor, key, Cancellation));
        await Assert.ThrowsAsync<CacheRefusedException>(() => cache.SetAsync(actor, key, new Board(0), Minute, Cancellation));
        await Assert.ThrowsAsync<CacheRefusedException>(() => cache.RemoveAsync(actor, key, Cancellation));
        Assert.Equal(Some, await cache.GetAsync<Board>(Portal, key, Cancellation));
    }

    [Fact]
    public async Task Everyone_reaches_the_scopes_that_are_theirs()
    {
        var cache = Get<CacheGateway>();
        var head = Person(Role.LksaHead, institution: Guid.NewGuid());
        var officer = Person(Role.SocialOfficer, region: "33");
        (Actor Actor, CacheScope Scope)[] own =
        [
            (head, CacheScope.Everyone), (head, CacheScope.Account(head.AccountId)), (head, CacheScope.Institution(head.Institution!.Value)),
            (officer, CacheScope.Region("33")), (officer, CacheScope.Region("33.74")),
            (Person(Role.SocialOfficer, region: ""), CacheScope.Region("33")),
        ];
        foreach (var (actor, scope) in own)
        {
            var key = NewKey(scope);
            await cache.SetAsync(actor, key, Some, Minute, Cancellation);
            Assert.Equal(Some, await cache.GetAsync<Board>(actor, key, Cancellation));
        }
    }

    [Theory]
    [InlineData("children:institution.1")]
    [InlineData("Name")]
    [InlineData("sari@example.id")]
    [InlineData("two\n")]
    [InlineData("")]
    public void A_name_that_could_leave_its_scope_or_name_a_person_is_refused(string name) =>
        Assert.Throws<CacheRefusedException>(() => new CacheKey("tests", CacheScope.Everyone, name));

    private static readonly Dictionary<string, (Actor Actor, CacheScope Scope)> Scopes = new()
    {
        ["another account"] = (Person(Role.LksaHead), CacheScope.Account(Guid.NewGuid())),
        ["another institution"] = (Person(Role.LksaStaff, institution: Guid.NewGuid()), CacheScope.Institution(Guid.NewGuid())),
        ["an officer at an institution"] = (Person(Role.SocialOfficer, region: "33"), CacheScope.Institution(Guid.NewGuid())),
        ["an administrator at an institution"] = (Person(Role.Administrator), CacheScope.Institution(Guid.NewGuid())),
        ["another region"] = (Person(Role.SocialOfficer, region: "33"), CacheScope.Region("34")),
        ["a region that only begins alike"] = (Person(Role.SocialOfficer, region: "33.7"), CacheScope.Region("33.74")),
        ["a region above"] = (Person(Role.SocialOfficer, region: "33.74"), CacheScope.Region("33")),
        ["staff at a region"] = (Person(Role.LksaStaff, institution: Guid.NewGuid()), CacheScope.Region("33")),
    };
}
