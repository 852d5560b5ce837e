using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Facts;

public sealed class FactsScopeTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    [Fact]
    public async Task Each_role_sees_the_facts_of_its_own_scope_and_no_others()
    {
        var (own, near, far) = (await world.Children.PlaceAsync(), await world.Children.PlaceAsync(), await world.Children.PlaceAsync(SomeRegions.Surabaya));
        await world.ApplyAsync(await own.ChildAtAsync(CaseStage.Assessment), await near.ChildAsync(), await far.ChildAsync());
        var people = world.Children.People;

        await SeesAsync(own.Head, 2, own);
        await SeesAsync(own.Carer, 2, own);
        await SeesAsync(own.Colleague, 2, own);
        await SeesAsync(near.Head, 1, near);
        await SeesAsync(await people.OfficerAsync("33"), 3, own, near);
        await SeesAsync(await people.OfficerAsync("35.78"), 1, far);
        await SeesAsync(await people.OfficerAsync(""), 4, own, near, far);
        await SeesAsync(await people.OfficerAsync("12"), 0);
        await SeesAsync(await people.OfficerAsync("33", secondFactor: false), 0);
        await SeesAsync(await people.HeadAsync(own.Institution, secondFactor: false), 0);
        await SeesAsync(await people.AdministratorAsync(), 0);
        await SeesAsync(Actor.System("tests"), 0);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => SeesAsync(Actor.Nobody, 0));
        // Whoever claims to be what the account is not is asked to sign in again.
        await Assert.ThrowsAsync<SessionRefusedException>(() => SeesAsync(own.Head with { Role = Role.SocialOfficer, Region = "" }, 0));
    }

    [Fact]
    public async Task Only_the_portals_own_work_keeps_facts()
    {
        var place = await world.Children.PlaceAsync();
        foreach (var role in Enum.GetValues<Role>().Except([Role.System]))
        {
            var actor = place.Head with { Role = role };
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => world.Writer.AddAsync(actor, CaseFactTable.Name, CaseFactTable.Others, []));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => world.Writer.EmptyAsync(actor, CaseFactTable.Name));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => world.Writer.ReadAsync(actor, CaseFactTable.Name, CaseFactTable.All, _ => { }));
        }
    }

    private async Task SeesAsync(Actor actor, int facts, params Place[] of)
    {
        var seen = await world.Gateway.QueryAsync(actor, CaseFactTable.All, new Dictionary<string, object?>(), CaseFactTable.Read);
        var counted = await world.Gateway.QueryAsync(actor, "children.test-moves", new Dictionary<string, object?>(), row => row.GetGuid(0));

        Assert.Equal(facts, seen.Count);
        Assert.Equal(of.Select(place => place.Institution).Order(), seen.Select(fact => fact.Institution).Distinct().Order());
        Assert.Equal(of.Select(place => place.Institution).Order(), counted.Order());
    }
}
