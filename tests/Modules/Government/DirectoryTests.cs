using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

/// <summary>What other modules are told.</summary>
public sealed class DirectoryTests(BothWays both) : IClassFixture<BothWays>
{
    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task Names_are_given_within_the_actors_own_sight(bool pooled)
    {
        var register = both.Of(pooled);
        var (near, far) = (await register.InstitutionAsync(name: "Panti Asuhan Sayap Ibu"), await register.InstitutionAsync(RegisterWorld.Surabaya));
        var institutions = register.World.Get<IInstitutions>();

        Assert.Equal(
            new InstitutionLine(near, "Panti Asuhan Sayap Ibu", RegisterWorld.Semarang, InstitutionState.Draft),
            await institutions.FindAsync(await register.People.StaffAsync(near), near, TestContext.Current.CancellationToken));
        Assert.Null(await institutions.FindAsync(await register.People.StaffAsync(far), near, TestContext.Current.CancellationToken));
        Assert.Equal([near], (await institutions.FindAsync(await register.People.OfficerAsync("33.74"), [near, far], TestContext.Current.CancellationToken)).Keys);
        Assert.Equal(2, (await institutions.FindAsync(Actor.System("children.check"), [near, far], TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task A_picker_searches_by_part_of_a_name_and_by_state()
    {
        await using var register = await RegisterWorld.CreateAsync();
        var active = await register.InstitutionAsync(name: "Panti Asuhan Tunas Harapan", state: InstitutionState.Active);
        await register.InstitutionAsync(name: "Panti Asuhan Tunas Bangsa");
        var (institutions, officer) = (register.World.Get<IInstitutions>(), await register.People.OfficerAsync("33"));

        Assert.Equal(
            ["Panti Asuhan Tunas Bangsa", "Panti Asuhan Tunas Harapan"],
            (await institutions.SearchAsync(officer, "TUNAS", cancellation: TestContext.Current.CancellationToken)).Select(line => line.Name));
        Assert.Equal([active], (await institutions.SearchAsync(officer, "tunas", InstitutionState.Active, cancellation: TestContext.Current.CancellationToken)).Select(line => line.Id));
        Assert.Single(await institutions.SearchAsync(officer, most: 1, cancellation: TestContext.Current.CancellationToken));
        Assert.Empty(await institutions.SearchAsync(officer, "tidak ada", cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_copy_can_be_checked_page_by_page()
    {
        await using var register = await RegisterWorld.CreateAsync();
        var ids = new[] { await register.InstitutionAsync(), await register.InstitutionAsync(RegisterWorld.Solo, state: InstitutionState.Suspended), await register.InstitutionAsync() };
        var (institutions, system) = (register.World.Get<IInstitutions>(), Actor.System("children.check"));

        var first = await institutions.ScopesAsync(system, most: 2, cancellation: TestContext.Current.CancellationToken);
        var second = await institutions.ScopesAsync(system, first[^1].InstitutionId, 2, TestContext.Current.CancellationToken);

        Assert.Equal(ids, first.Concat(second).Select(scope => scope.InstitutionId));
        Assert.Equal(new InstitutionScope(ids[1], RegisterWorld.Solo, InstitutionState.Suspended, 3), first[1]);
        Assert.Empty(await institutions.ScopesAsync(system, ids[2], cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task When_the_key_is_destroyed_the_entry_stays_and_the_contact_person_is_gone()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync();
        await register.World.DestroyKeyAsync(id, TestContext.Current.CancellationToken);

        var view = (await register.ViewAsync(await register.People.OfficerAsync("33"), id)).Value;

        Assert.Equal((null, null, null), (view.Contact!.Name, view.Contact.Phone, view.Contact.Email));
        Assert.Equal(40, view.Form.Capacity);
    }
}
