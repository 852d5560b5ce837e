using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Permits;
using MerajutASA.Modules.Business.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Business.Tests;

/// <summary>Who sees an institution's gifts follows the register.</summary>
public sealed class ScopeTests(GivingWorld world) : IClassFixture<GivingWorld>
{
    [Fact]
    public async Task Scopes_follow_the_register_whatever_comes_twice_or_late()
    {
        var id = Guid.CreateVersion7();
        await TellAsync("government.institution-registered.v1", id, GivingWorld.Semarang, "Draft", 1);
        await TellAsync("government.institution-changed.v1", id, GivingWorld.Surabaya, "Active", 3);
        await world.World.RelayAsync();
        await TellAsync("government.institution-changed.v1", id, GivingWorld.Semarang, "Suspended", 2);
        await world.World.RelayAsync();
        await world.World.RelayAsync();

        Assert.Equal($"{GivingWorld.Surabaya} active 3", await world.AskAsync<string>($"select format('%s %s %s', region_code, state, source_version) from business.institution_scope where id = '{id}'"));
    }

    [Fact]
    public async Task The_gifts_of_an_institution_that_moves_are_seen_by_the_officers_of_where_it_is_now()
    {
        var given = await world.SettledAsync();
        var (before, after) = (await world.People.OfficerAsync("33"), await world.People.OfficerAsync("35"));
        Assert.False((await world.ViewPledgeAsync(after, given.Pledge)).IsDone);

        await TellAsync("government.institution-changed.v1", given.Institution, GivingWorld.Surabaya, "Active", 2);
        await world.World.RelayAsync();

        Assert.True((await world.ViewPledgeAsync(after, given.Pledge)).IsDone);
        Assert.False((await world.ViewPledgeAsync(before, given.Pledge)).IsDone);
        Assert.IsType<Outcome<IReadOnlyList<PermitLine>>.NotFound>(await world.PermitsAsync(before, given.Institution));
    }

    // As Government publishes it.
    private Task TellAsync(string name, Guid institution, string region, string state, int version) => world.AskAsync<object>(
        $$"""
        insert into outbox.event (id, module, name, aggregate_id, aggregate_version, payload)
        values (gen_random_uuid(), 'government', '{{name}}', '{{institution}}', {{version}},
            '{"institutionId": "{{institution}}", "regionCode": "{{region}}", "state": "{{state}}", "version": {{version}}}')
        """);
}
