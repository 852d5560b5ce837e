using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.ViewRelations;
using MerajutASA.Modules.Government.Tests.Copies;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Relations;

/// <summary>What each role is shown of the web, and what it is not.</summary>
public sealed class RelationsTests(RelationsWorld world) : IClassFixture<RelationsWorld>
{
    [Theory]
    [InlineData("", "", "33 5, 35 1")]
    [InlineData("", "33", "33.72 1, 33.74 4")]
    [InlineData("33", null, "33.72 1, 33.74 4")]
    [InlineData("33", "35", "33.72 1, 33.74 4")]
    [InlineData("33.74", null, "33.74.01 4")]
    [InlineData("33.74", "33.72", "33.74.01 4")]
    [InlineData("33.74.01", "33", "33.74.01 4")]
    [InlineData("32", null, "")]
    [InlineData("35.78", "35.78.01", "35.78.01 1")]
    public async Task An_officer_sees_the_own_region_and_no_other_whatever_is_asked(string reach, string? asked, string seen) =>
        Assert.Equal(seen, Hubs(await world.ViewAsync(await OfficerAsync(reach), new RelationsFilter(asked))));

    [Fact]
    public async Task An_officer_over_a_regency_sees_each_of_its_institutions_also_a_safe_house() =>
        Assert.Equal([world.Own, world.Neighbour, world.Draft, world.SafeHouse], Ids(await world.ViewAsync(await OfficerAsync("33.74"))));

    [Theory]
    [InlineData(null, "33 5, 35 1")]
    [InlineData("35", "35.78 1")]
    [InlineData("33.74", "33.74.01 4")]
    public async Task An_administrator_sees_the_whole_register(string? asked, string seen) =>
        Assert.Equal(seen, Hubs(await world.ViewAsync(await world.Register.People.AdministratorAsync(), new RelationsFilter(asked))));

    [Theory]
    [InlineData(Role.LksaHead)]
    [InlineData(Role.LksaStaff)]
    public async Task Staff_see_their_own_and_who_is_active_near_it_but_no_safe_house_of_others(Role role)
    {
        var actor = await world.Register.People.OfAsync(role, world.Own, "");

        Assert.Equal([world.Own, world.Neighbour], Ids(await world.ViewAsync(actor)));
        Assert.Equal([world.Own, world.Neighbour], Ids(await world.ViewAsync(actor, new RelationsFilter("35", null, InstitutionState.Draft))));
    }

    [Theory]
    [InlineData(Role.LksaHead)]
    [InlineData(Role.LksaStaff)]
    public async Task People_of_a_safe_house_or_a_draft_see_their_own_though_others_do_not(Role role)
    {
        Assert.Equal([world.Own, world.Neighbour, world.SafeHouse], Ids(await world.ViewAsync(await world.Register.People.OfAsync(role, world.SafeHouse, ""))));
        Assert.Equal([world.Own, world.Neighbour, world.Draft], Ids(await world.ViewAsync(await world.Register.People.OfAsync(role, world.Draft, ""))));
        Assert.Equal([world.Surabaya], Ids(await world.ViewAsync(await world.Register.People.OfAsync(role, world.Surabaya, ""))));
        Assert.Empty(Ids(await world.ViewAsync(await world.Register.People.OfAsync(role, Guid.NewGuid(), ""))));
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_and_the_portals_own_work_are_refused()
    {
        Assert.IsType<Outcome<RelationsView>.NotFound>(await world.ViewAsync(Actor.Nobody));
        Assert.IsType<Outcome<RelationsView>.NotFound>(await world.ViewAsync(Actor.System("government.graph")));
    }

    [Fact]
    public async Task A_revoked_session_sees_nothing()
    {
        var officer = await OfficerAsync("33");
        await world.Register.People.RevokeAsync(officer);

        await Assert.ThrowsAsync<SessionRefusedException>(() => world.ViewAsync(officer));
    }

    [Fact]
    public async Task Kind_and_state_narrow_what_is_counted_and_what_is_shown()
    {
        var officer = await OfficerAsync("33");

        Assert.Equal("33.72 1, 33.74 3", Hubs(await world.ViewAsync(officer, new RelationsFilter(State: InstitutionState.Active))));
        Assert.Equal("33.74 1", Hubs(await world.ViewAsync(officer, new RelationsFilter(Kind: InstitutionKind.SafeHouse))));
        Assert.Equal([world.Draft], Ids(await world.ViewAsync(officer, new RelationsFilter("33.74", InstitutionKind.CareHome, InstitutionState.Draft))));
    }

    [Fact]
    public async Task A_graph_that_is_away_is_named()
    {
        await using var copied = await StoreEngines.WithoutStoresAsync();
        var officer = await copied.Register.People.OfficerAsync("33");

        var away = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            copied.Register.World.WithAsync<ViewRelations, Outcome<RelationsView>>(useCase => useCase.RunAsync(officer, new RelationsFilter())));

        Assert.Equal("graph", away.Store);
    }

    private Task<Actor> OfficerAsync(string region) => world.Register.People.OfficerAsync(region);

    private static string Hubs(Outcome<RelationsView> outcome) => string.Join(", ", outcome.Value.Hubs.Select(hub => $"{hub.Code} {hub.Count}"));

    private static IEnumerable<Guid> Ids(Outcome<RelationsView> outcome) => outcome.Value.Hubs.SelectMany(hub => hub.Institutions).Select(institution => institution.Id);
}
