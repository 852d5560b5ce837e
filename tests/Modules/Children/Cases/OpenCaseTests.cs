using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Cases;

public sealed class OpenCaseTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task Carer_head_and_the_regions_officers_open_the_details_and_colleagues_the_register_line(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();

        foreach (var actor in new[] { place.Carer, place.Head, await world.People.OfficerAsync("33.74"), await world.People.OfficerAsync("33"), await world.People.OfficerAsync("") })
        {
            var seen = await place.SeenAsync(child, actor);
            Assert.Equal("Orang tua tidak mampu.", seen.Details!.Referral.Form.Reason);
            Assert.Equal(actor.Institution is not null, seen.Access.Change);
        }

        var line = await place.SeenAsync(child, place.Colleague);
        Assert.Equal("Siti Aminah", line.Line.FullName);
        Assert.Null(line.Details);
        Assert.Equal(new CaseAccess(false, false, false), line.Access);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task To_everyone_else_a_known_case_is_like_one_that_never_was(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync();
        Actor[] outsiders =
        [
            other.Carer, other.Head, await world.People.OfficerAsync("35"), await world.People.OfficerAsync("33.75"), await world.People.AdministratorAsync(),
            await world.People.HeadAsync(place.Institution, secondFactor: false), await world.People.OfficerAsync("33", secondFactor: false),
        ];

        foreach (var outsider in outsiders)
        {
            var (known, unknown) = (await place.OpenAsync(child, outsider), await place.OpenAsync(Guid.CreateVersion7(), outsider));
            Assert.IsType<Outcome<CaseView>.NotFound>(known);
            Assert.Equal(unknown, known);
        }
    }

    [Fact]
    public async Task Opening_is_written_down_with_the_child_and_the_fields_shown()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();

        await place.OpenAsync(child, place.Colleague);

        Assert.Equal(1L, await world.AskAsync<long>($"""
            select count(*) from audit.entry e join audit.entry_child c on c.entry_id = e.id
            where c.child_id = '{child}' and e.kind = 'read' and e.use_case = 'children.open-case' and e.account_id = '{place.Colleague.AccountId}'
            """));
    }

    [Fact]
    public async Task A_head_who_is_revoked_in_between_opens_nothing()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();

        await world.People.RevokeAsync(place.Head);

        await Assert.ThrowsAsync<SessionRefusedException>(() => place.OpenAsync(child, place.Head));
    }
}
