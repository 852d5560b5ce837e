using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.CareLoads;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.CareLoads;

/// <summary>What Government is told of the care in institutions: counts, for officers who may open the records, and no child.</summary>
public sealed class CareLoadTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task Children_in_care_are_counted_for_officers_over_their_institution_and_nobody_else(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var region = pooled ? "94.71.01.1001" : "94.72.01.1001";
        var (place, other) = (await world.PlaceAsync(region), await world.PlaceAsync(region));
        var late = await place.ChildAsync();
        await place.ChildAtAsync(CaseStage.Assessment);
        var gone = await place.ChildAsync();
        await place.RegisterAsync(new RegisterChild(Guid.CreateVersion7(), Samples.Child("Wati")), place.Head);
        await other.ChildAsync();
        await world.AskAsync<object>($"update children.child set review_due = current_date - 9 where id = '{late}'; update children.child set stage = 6, review_due = current_date - 9 where id = '{gone}'; select 1");
        var officer = await world.People.OfficerAsync(region[..5]);

        var loads = (await CountAsync(world, officer)).Value;

        var load = loads.Single(each => each.Institution == place.Institution);
        Assert.Equal((3, 1, 1), (load.InCare, load.ReviewsOverdue, load.WithoutCarer));
        Assert.Equal(2, loads.Count);
        Assert.Equal("figures", await world.AskAsync<string>($"select string_agg(distinct kind, ' ') from audit.entry where account_id = '{officer.AccountId}'"));
        Assert.Empty((await CountAsync(world, await world.People.OfficerAsync("95.71"))).Value);
        foreach (var actor in new[] { place.Head, place.Colleague, await world.People.AdministratorAsync(), await world.People.OfficerAsync(region[..5], secondFactor: false) })
            Assert.IsType<Outcome<IReadOnlyList<CareLoad>>.NotFound>(await CountAsync(world, actor));
    }

    private static Task<Outcome<IReadOnlyList<CareLoad>>> CountAsync(ChildrenWorld world, Actor actor) =>
        world.RunAsync<CountCareLoads, IReadOnlyList<CareLoad>>(useCase => useCase.RunAsync(actor));
}
