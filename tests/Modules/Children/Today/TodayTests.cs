using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Modules.Children.Today;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Today;

public sealed class TodayTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task A_head_finds_the_institutions_work_and_a_carer_only_ones_own(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var referral = await place.ChildAsync(by: place.Colleague);
        var (assessment, plan, due) = (await place.ChildAtAsync(CaseStage.Assessment), await place.ChildAtAsync(CaseStage.CarePlan), await place.ChildAtAsync(CaseStage.CarePlan));
        await place.SaveAsync(due, Samples.Plan(place.Carer) with { ReviewOn = Samples.Today.AddDays(3) });
        await place.CompleteAsync(due, CaseStage.CarePlan);
        // A draft has no review, however near the day that it names.
        await place.SaveAsync(plan, Samples.Plan(place.Carer) with { ReviewOn = Samples.Today.AddDays(1) });
        var kept = Guid.CreateVersion7();
        await place.RegisterAsync(new RegisterChild(kept, Samples.Child()), place.Head);

        var (head, carer) = (await OpenAsync(place, place.Head), await OpenAsync(place, place.Carer));

        Assert.Equal([WorkKind.ReviewDue, WorkKind.WithoutCarer, WorkKind.ReferralOpen, WorkKind.AssessmentOpen, WorkKind.PlanOpen], head.Select(list => list.Kind));
        Assert.Equal([[due], [kept], [referral, kept], [assessment], [plan]], head.Select(list => list.First.Select(line => line.Id)));
        Assert.Equal([WorkKind.ReviewDue, WorkKind.AssessmentOpen, WorkKind.PlanOpen], carer.Select(list => list.Kind));
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task A_plan_that_is_opened_again_waits_to_be_agreed_and_not_for_its_review(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.CarePlan);
        await place.SaveAsync(child, Samples.Plan(place.Carer) with { ReviewOn = Samples.Today.AddDays(3) });
        Assert.Equal([WorkKind.PlanOpen], (await OpenAsync(place, place.Carer)).Select(list => list.Kind));
        await place.CompleteAsync(child, CaseStage.CarePlan);
        Assert.Equal([WorkKind.ReviewDue], (await OpenAsync(place, place.Carer)).Select(list => list.Kind));

        await place.ReopenAsync(child, CaseStage.CarePlan);

        Assert.Equal([WorkKind.PlanOpen], (await OpenAsync(place, place.Carer)).Select(list => list.Kind));
    }

    [Fact]
    public async Task The_board_that_a_list_leads_to_counts_what_the_list_counts()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        foreach (var by in new[] { place.Carer, place.Colleague })
        {
            await place.ChildAsync(by: by);
            await place.ChildAtAsync(CaseStage.Assessment, by);
            var (open, due, later) = (await place.ChildAtAsync(CaseStage.CarePlan, by), await place.ChildAtAsync(CaseStage.CarePlan, by), await place.ChildAtAsync(CaseStage.CarePlan, by));
            await place.SaveAsync(open, Samples.Plan(by) with { ReviewOn = Samples.Today }, by);
            foreach (var (child, days) in new[] { (due, 14), (later, 15) })
            {
                await place.SaveAsync(child, Samples.Plan(by) with { ReviewOn = Samples.Today.AddDays(days) }, by);
                await place.CompleteAsync(child, CaseStage.CarePlan, by);
            }
        }

        await place.RegisterAsync(new RegisterChild(Guid.CreateVersion7(), Samples.Child()), place.Head);
        foreach (var actor in new[] { place.Head, place.Carer })
        {
            var lists = await OpenAsync(place, actor);
            Assert.Equal(actor == place.Head ? 5 : 4, lists.Count);
            foreach (var list in lists)
            {
                var address = QueryHelpers.ParseQuery(new Uri("https://contoh.id" + ChildFilterAddress.Of(WorkFilters.Of(list.Kind, actor))).Query);
                var filter = ChildFilterAddress.Read(name => address.TryGetValue(name, out var value) ? value.ToString() : null);
                var board = (await place.World.RunAsync<FindChildrenHandler, ChildrenFound>(handler => handler.RunAsync(actor, new FindChildren(filter, new PageRequest())))).Value;
                Assert.True(list.Count == board.Count, $"{actor.Role} {list.Kind}: {list.Count} against {board.Count}");
                Assert.Equal(list.First.Select(line => line.Id).Order(), board.Page.Rows.Select(line => line.Id).Order());
            }
        }
    }

    [Fact]
    public async Task Officers_and_administrators_have_no_such_page()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();

        foreach (var actor in new[] { await world.People.OfficerAsync(""), await world.People.AdministratorAsync() })
            Assert.IsType<Outcome<IReadOnlyList<WaitingCases>>.NotFound>(await RunAsync(place, actor));
    }

    private static async Task<IReadOnlyList<WaitingCases>> OpenAsync(Place place, Actor actor) => (await RunAsync(place, actor)).Value;

    private static Task<Outcome<IReadOnlyList<WaitingCases>>> RunAsync(Place place, Actor actor) =>
        place.World.RunAsync<OpenTodayHandler, IReadOnlyList<WaitingCases>>(handler => handler.RunAsync(actor));
}
