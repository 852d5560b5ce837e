using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Modules.Children.Today;
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
        var kept = Guid.CreateVersion7();
        await place.RegisterAsync(new RegisterChild(kept, Samples.Child()), place.Head);

        var (head, carer) = (await OpenAsync(place, place.Head), await OpenAsync(place, place.Carer));

        Assert.Equal([WorkKind.ReviewDue, WorkKind.WithoutCarer, WorkKind.ReferralOpen, WorkKind.AssessmentOpen, WorkKind.PlanWithoutReview], head.Select(list => list.Kind));
        Assert.Equal([[due], [kept], [referral, kept], [assessment], [plan]], head.Select(list => list.First.Select(line => line.Id)));
        Assert.Equal([WorkKind.ReviewDue, WorkKind.AssessmentOpen, WorkKind.PlanWithoutReview], carer.Select(list => list.Kind));
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
