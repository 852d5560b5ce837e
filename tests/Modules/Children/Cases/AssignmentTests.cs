using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Cases;

public sealed class AssignmentTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task Who_is_given_a_child_opens_its_details_and_who_cared_before_no_longer(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var child = await place.ChildAsync();

        Assert.Equal(1, (await place.AssignAsync(place.Head, place.Colleague.AccountId, child)).Value);

        Assert.NotNull((await place.SeenAsync(child, place.Colleague)).Details);
        Assert.Null((await place.SeenAsync(child, place.Carer)).Details);
        Assert.Equal(0, (await place.AssignAsync(place.Head, place.Colleague.AccountId, child)).Value);
        Assert.Equal(1, (await place.AssignAsync(place.Head, null, child)).Value);
        Assert.Null((await place.SeenAsync(child, place.Colleague)).Details);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Only_the_institutions_head_assigns_and_only_to_its_staff(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync();
        Actor[] others = [place.Carer, place.Colleague, other.Head, other.Carer, await world.People.OfficerAsync("33"), await world.People.AdministratorAsync()];

        foreach (var actor in others)
            Assert.IsNotType<Outcome<int>.Done>(await place.AssignAsync(actor, actor.AccountId, child));
        foreach (var stranger in new[] { other.Carer, place.Head, others[4] })
            Assert.Equal("NotACarer", Assert.IsType<Outcome<int>.Invalid>(await place.AssignAsync(place.Head, stranger.AccountId, child)).Errors.Single().Code);
        Assert.Equal(place.Carer.AccountId, (await place.SeenAsync(child)).Line.AssignedTo);
    }

    [Fact]
    public async Task All_are_assigned_or_none()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var (mine, theirs) = (await place.ChildAsync(), await other.ChildAsync());

        Assert.IsType<Outcome<int>.NotFound>(await place.AssignAsync(place.Head, place.Colleague.AccountId, mine, theirs));
        Assert.Equal(place.Carer.AccountId, (await place.SeenAsync(mine)).Line.AssignedTo);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task A_carer_who_leaves_hands_all_children_over(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var place = await world.PlaceAsync();
        Guid[] children = [await place.ChildAsync(), await place.ChildAsync(), await place.ChildAsync()];

        Assert.Equal(3, await CountAsync(world, place.Head, place.Carer));
        Assert.Equal(3, (await HandOverAsync(world, place.Head, place.Carer, place.Colleague)).Value);
        Assert.Equal(0, (await HandOverAsync(world, place.Head, place.Carer, place.Colleague)).Value);
        Assert.NotNull((await place.SeenAsync(children[0], place.Colleague)).Details);
        Assert.Equal(3, (await HandOverAsync(world, place.Head, place.Colleague, place.Head)).Value);
        Assert.Null((await place.SeenAsync(children[0], place.Colleague)).Details);
        Assert.Null((await place.SeenAsync(children[0])).Line.AssignedTo);
    }

    [Fact]
    public async Task A_caseload_goes_only_to_people_of_the_same_institution_and_only_by_its_head()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        await place.ChildAsync();

        Assert.IsType<Outcome<int>.Invalid>(await HandOverAsync(world, place.Head, place.Carer, other.Carer));
        Assert.IsType<Outcome<int>.NotFound>(await HandOverAsync(world, place.Carer, place.Carer, place.Colleague));
        Assert.Equal(0, (await HandOverAsync(world, other.Head, place.Carer, other.Carer)).Value);
        Assert.Equal(0, await CountAsync(world, other.Head, place.Carer));
        Assert.Equal(0, await CountAsync(world, await world.People.AdministratorAsync(), place.Carer));
        Assert.Equal(1, await CountAsync(world, place.Head, place.Carer));
    }

    private static Task<int> CountAsync(ChildrenWorld world, Actor by, Actor of) =>
        world.World.WithAsync<ICaseloads, int>(caseloads => caseloads.CountAsync(by, of.AccountId));

    private static Task<Outcome<int>> HandOverAsync(ChildrenWorld world, Actor by, Actor from, Actor to) =>
        world.World.WithAsync<ICaseloads, Outcome<int>>(caseloads => caseloads.HandOverAsync(by, from.AccountId, to.AccountId));
}
