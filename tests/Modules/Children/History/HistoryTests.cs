using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.History;

public sealed class HistoryTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task The_history_tells_each_act_once_and_who_opened_the_case(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var child = await place.ChildAsync();
        await place.SaveAsync(child, Samples.Referral);
        await place.CompleteAsync(child, CaseStage.Referral);
        await place.AssignAsync(place.Head, place.Colleague.AccountId, child);
        await place.OpenAsync(child, place.Colleague);

        var history = (await OpenAsync(place, place.Head, child)).Value;

        Assert.Equal(
            ["children.assign-worker", "children.complete-stage", "children.save-referral", "children.register-child"], history.Acts.Select(act => act.UseCase));
        Assert.Equal(place.Colleague.AccountId, history.Acts[0].Carer);
        Assert.Equal((CaseStage.Referral, CaseStage.Assessment), (history.Acts[1].FromStage, history.Acts[1].ToStage));
        Assert.Equal(["referral.letter-date", "referral.letter-number", "referral.reason", "referral.source", "referral.source-name"], history.Acts[2].Fields);
        Assert.Contains("child.full-name", history.Acts[3].Fields);
        Assert.DoesNotContain("child.nik", history.Acts[3].Fields);
        Assert.Contains(history.Openings, opening => opening.Account == place.Colleague.AccountId && opening.UseCases.SequenceEqual(["children.open-case"]));
        Assert.Contains(history.Openings, opening => opening.Account == place.Carer.AccountId && opening.Times == 3);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Who_may_not_open_the_details_gets_no_history(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync();
        Actor[] others = [place.Colleague, other.Head, other.Carer, await world.People.OfficerAsync("35"), await world.People.AdministratorAsync()];

        foreach (var actor in others)
            Assert.Equal(await OpenAsync(place, actor, Guid.CreateVersion7()), Assert.IsType<Outcome<CaseHistory>.NotFound>(await OpenAsync(place, actor, child)));
        Assert.NotEmpty((await OpenAsync(place, await world.People.OfficerAsync("33"), child)).Value.Acts);
    }

    [Fact]
    public async Task A_value_saved_unchanged_is_no_change()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();
        await place.SaveAsync(child, Samples.Referral);
        await place.SaveAsync(child, Samples.Referral with { Reason = "Lain." });

        Assert.Equal(["referral.reason"], (await OpenAsync(place, place.Head, child)).Value.Acts[0].Fields);
    }

    private static Task<Outcome<CaseHistory>> OpenAsync(Place place, Actor actor, Guid child) =>
        place.World.RunAsync<OpenHistoryHandler, CaseHistory>(handler => handler.RunAsync(actor, child));
}
