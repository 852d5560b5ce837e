using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Children.Cases;
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

        Assert.Equal(1, (await place.AssignAsync(place.Head, place.Colleague.AccountId, child)).Value.Changed);

        Assert.NotNull((await place.SeenAsync(child, place.Colleague)).Details);
        Assert.Null((await place.SeenAsync(child, place.Carer)).Details);
        Assert.Equal(0, (await place.AssignAsync(place.Head, place.Colleague.AccountId, child)).Value.Changed);
        Assert.Equal(1, (await place.AssignAsync(place.Head, null, child)).Value.Changed);
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
            Assert.IsNotType<Outcome<AssignWorkerAnswer>.Done>(await place.AssignAsync(actor, actor.AccountId, child));
        foreach (var stranger in new[] { other.Carer, place.Head, others[4] })
            Assert.Equal("NotACarer", Assert.IsType<Outcome<AssignWorkerAnswer>.Invalid>(await place.AssignAsync(place.Head, stranger.AccountId, child)).Errors.Single().Code);
        Assert.Equal(place.Carer.AccountId, (await place.SeenAsync(child)).Line.AssignedTo);
    }

    [Fact]
    public async Task All_are_assigned_or_none()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var (mine, theirs) = (await place.ChildAsync(), await other.ChildAsync());

        Assert.IsType<Outcome<AssignWorkerAnswer>.NotFound>(await place.AssignAsync(place.Head, place.Colleague.AccountId, mine, theirs));
        Assert.Equal(place.Carer.AccountId, (await place.SeenAsync(mine)).Line.AssignedTo);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task The_second_of_two_heads_who_assign_the_same_child_is_told_and_overwrites_nothing(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var place = await world.PlaceAsync();
        var second = await world.People.HeadAsync(place.Institution);
        var child = await place.ChildAsync();
        var seen = new ExpectedCarer(child, place.Carer.AccountId);

        Assert.Equal(new AssignWorkerAnswer(1, 0), (await place.AssignAsync(place.Head, new AssignWorker([seen], place.Colleague.AccountId))).Value);
        Assert.IsType<Outcome<AssignWorkerAnswer>.Conflict>(await place.AssignAsync(second, new AssignWorker([seen], null)));
        Assert.Equal(place.Colleague.AccountId, await place.CarerAsync(child));
        // Who decides the same was not overtaken.
        Assert.Equal(new AssignWorkerAnswer(0, 0), (await place.AssignAsync(second, new AssignWorker([seen], place.Colleague.AccountId))).Value);
    }

    [Fact]
    public async Task Of_many_children_those_given_away_meanwhile_are_left_and_counted()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        Guid[] children = [await place.ChildAsync(), await place.ChildAsync(), await place.ChildAsync()];
        var seen = children.Select(child => new ExpectedCarer(child, place.Carer.AccountId)).ToList();
        await place.AssignAsync(place.Head, null, children[1]);

        Assert.Equal(new AssignWorkerAnswer(2, 1), (await place.AssignAsync(place.Head, new AssignWorker(seen, place.Colleague.AccountId))).Value);
        Assert.Null(await place.CarerAsync(children[1]));
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Stages_that_are_not_finished_go_to_the_successor_and_finished_ones_keep_their_name(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var place = await world.PlaceAsync();
        var (assessed, planned, done) = (await place.ChildAtAsync(CaseStage.Assessment), await place.ChildAtAsync(CaseStage.CarePlan), await place.ChildAtAsync(CaseStage.CarePlan));
        var leaver = await world.People.HeadAsync(place.Institution);
        await place.SaveAsync(assessed, Samples.Assessment(leaver));
        await place.SaveAsync(planned, Samples.Plan(leaver));
        await place.SaveAsync(done, Samples.Plan(leaver));
        await place.CompleteAsync(done, CaseStage.CarePlan);

        Assert.Equal(2, await CountAsync(world, place.Head, leaver));
        Assert.Equal(2, await CountAsync(world, await world.People.OfficerAsync("33"), leaver));
        Assert.Equal(2, (await HandOverAsync(world, place.Head, leaver, place.Colleague)).Value);
        Assert.Equal(0, await CountAsync(world, place.Head, leaver));
        Assert.Equal(place.Colleague.AccountId, (await place.SeenAsync(assessed)).Details!.Assessment.Form.AssessorId);
        Assert.Equal(place.Colleague.AccountId, (await place.SeenAsync(planned)).Details!.Plan.Form.ResponsibleId);
        Assert.Equal(leaver.AccountId, (await place.SeenAsync(done)).Details!.Plan.Form.ResponsibleId);
        Assert.Equal(place.Carer.AccountId, await place.CarerAsync(assessed));
    }

    [Fact]
    public async Task Children_without_a_carer_count_for_the_last_head_and_for_no_other()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        foreach (var at in new[] { place, place, other })
            await at.AssignAsync(at.Head, null, await at.ChildAsync());
        var officer = await world.People.OfficerAsync("33");

        Assert.Equal(0, await CountAsync(world, officer, place.Head));
        Assert.Equal(2, await CountAsync(world, officer, place.Head, lastHead: true));
        Assert.Equal(0, await CountAsync(world, await world.People.OfficerAsync("35"), place.Head, lastHead: true));
        // An officer changes no case: whom the officer names answers for them until a head decides.
        Assert.Equal(0, (await HandOverAsync(world, officer, place.Head, place.Colleague)).Value);
        Assert.Equal(2, await CountAsync(world, officer, place.Head, lastHead: true));
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

    private static Task<int> CountAsync(ChildrenWorld world, Actor by, Actor of, bool lastHead = false) =>
        world.World.WithAsync<ICaseloads, int>(caseloads => caseloads.CountAsync(by, new Leaver(of.AccountId) { LastHeadOf = lastHead ? of.Institution : null }));

    private static Task<Outcome<int>> HandOverAsync(ChildrenWorld world, Actor by, Actor from, Actor to) =>
        world.World.WithAsync<ICaseloads, Outcome<int>>(caseloads => caseloads.HandOverAsync(by, new Leaver(from.AccountId), to.AccountId));
}
