using Bunit;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Modules.Government.Contracts;
using MudBlazor;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Pages;

/// <summary>An officer of a province with more institutions than a list can show.</summary>
public sealed class OfficerFilterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_child_of_the_hundred_and_first_institution_is_found_by_name()
    {
        var world = await ChildrenWorld.CreateAsync(pooled: false);
        foreach (var _ in Enumerable.Range(0, 100))
            world.Institutions.Scopes.Add(new InstitutionScope(Guid.CreateVersion7(), SomeRegions.Pekunden, InstitutionState.Active, 1));
        var place = await world.PlaceAsync();
        world.Institutions.Scopes.Add(new InstitutionScope(place.Institution, place.Region, InstitutionState.Active, 1));
        world.Institutions.Names[place.Institution] = "LKSA Zamrud Khatulistiwa";
        await place.ChildAsync("Kurnia Sejati");
        var officer = await world.People.OfficerAsync("33");
        await using var pages = new ChildrenPages(world, officer);
        var page = pages.Open<ChildrenPage>("/children");
        var field = page.WaitForComponent<MudAutocomplete<InstitutionLine>>(Patience);

        var offered = (await page.InvokeAsync(() => field.Instance.SearchFunc!("zamrud", CancellationToken.None)!)).ToList();
        Assert.Equal([place.Institution], offered.Select(line => line!.Id));
        await page.InvokeAsync(() => field.Instance.SelectOptionAsync(offered[0]));

        var chosen = page.WaitForElement($"input[type=hidden][name=institution][value='{place.Institution}']", Patience);
        Assert.NotNull(chosen.Closest("form"));
        await using var after = new ChildrenPages(world, officer);
        var found = after.Open<ChildrenPage>($"/children?institution={place.Institution}&q=kurnia");
        found.WaitForAssertion(() => Assert.Equal(["Kurnia Sejati"], found.FindAll(".ma-rowlink").Select(link => link.TextContent.Trim())), Patience);
        Assert.Contains("LKSA Zamrud Khatulistiwa", found.Find(".ma-chips").TextContent, StringComparison.Ordinal);
        Assert.Equal("LKSA Zamrud Khatulistiwa, Kota Semarang", found.Find("#filter-institution").GetAttribute("value"));
    }

    [Fact]
    public async Task The_region_narrows_what_an_officer_sees_and_never_widens_it()
    {
        var world = await ChildrenWorld.CreateAsync(pooled: false);
        await (await world.PlaceAsync()).ChildAsync("Siti Semarang");
        await (await world.PlaceAsync(SomeRegions.Surabaya)).ChildAsync("Budi Surabaya");
        var central = await world.People.OfficerAsync("33");
        await using var first = new ChildrenPages(world, await world.People.OfficerAsync(""));
        await using var second = new ChildrenPages(world, central);
        await using var third = new ChildrenPages(world, central);

        var narrowed = first.Open<ChildrenPage>("/children?region=35.78");
        var widened = second.Open<ChildrenPage>("/children?region=35");
        var offered = third.Open<ChildrenPage>("/children");

        narrowed.WaitForAssertion(() => Assert.Equal(["Budi Surabaya"], narrowed.FindAll(".ma-rowlink").Select(link => link.TextContent.Trim())), Patience);
        Assert.Contains("Kota Surabaya", narrowed.Find(".ma-chips").TextContent, StringComparison.Ordinal);
        widened.WaitForElement(".ma-empty", Patience);
        offered.WaitForAssertion(() => Assert.Equal(["", "33.74"], offered.FindAll("select[name=region] option").Select(option => option.GetAttribute("value"))), Patience);
    }

    [Fact]
    public async Task Who_works_at_one_institution_is_asked_for_neither()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await using var pages = new ChildrenPages(world, place.Head);

        var page = pages.Open<ChildrenPage>("/children");

        page.WaitForElement(".ma-empty", Patience);
        Assert.Empty(page.FindAll("[name=institution], [name=region]"));
    }
}
