using Bunit;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Pages;

public sealed class ListPagesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_board_shows_what_the_address_asks_for()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await place.ChildAsync("Ahmad");
        await place.ChildAsync("Wulan");
        await using var pages = new ChildrenPages(world, place.Head);

        var page = pages.Open<ChildrenPage>("/children?sort=-name&stage=referral");

        page.WaitForAssertion(() => Assert.Equal(["Wulan", "Ahmad"], page.FindAll(".ma-rowlink").Select(link => link.TextContent.Trim())), Patience);
        Assert.Contains("Rujukan", page.Find(".ma-chips").TextContent, StringComparison.Ordinal);
        Assert.Contains("2 anak", page.Find(".ma-board-bar").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_board_says_what_to_do_next()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await using var pages = new ChildrenPages(world, place.Head);

        var page = pages.Open<ChildrenPage>("/children");

        page.WaitForAssertion(() => Assert.NotNull(page.Find(".ma-empty a[href='/children/new']")), Patience);
    }

    [Fact]
    public async Task Today_links_each_case_to_where_its_work_is()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();
        await using var pages = new ChildrenPages(world, place.Carer);

        var lists = await pages.WorkAsync();

        Assert.Equal([$"/children/{child}/referral"], lists.SelectMany(list => list.First).Select(line => line.Href));
    }

    [Fact]
    public async Task A_child_is_registered_from_the_form_once_it_holds()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = pages.Open<RegisterChildPage>("/children/new");

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.True(page.FindAll(".ma-errorsummary li").Count >= 5), Patience);
        Assert.Equal(0L, await world.AskAsync<long>($"select count(*) from children.child where institution_id = '{place.Institution}'"));

        await page.Find("#field-fullname").ChangeAsync("Suharto");
        await page.FindAll("#field-sex input")[1].ChangeAsync(true);
        await page.Find("[name='BirthDate.Day']").ChangeAsync("2");
        await page.Find("[name='BirthDate.Month']").ChangeAsync("1");
        await page.Find("[name='BirthDate.Year']").ChangeAsync("2017");
        await page.Find("[name='EnteredOn.Day']").ChangeAsync("2");
        await page.Find("[name='EnteredOn.Month']").ChangeAsync("1");
        await page.Find("[name='EnteredOn.Year']").ChangeAsync("2026");
        await page.Find("#field-entryreason").ChangeAsync("0");
        await page.InvokeAsync(() => page.FindComponent<Ui.Regions.RegionPicker>().Instance.ValueChanged.InvokeAsync(SomeRegions.Pekunden));
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Matches("/children/[0-9a-f-]{36}$", pages.Address), Patience);
        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from children.child where institution_id = '{place.Institution}'"));
    }
}
