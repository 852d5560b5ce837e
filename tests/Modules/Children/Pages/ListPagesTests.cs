using Bunit;
using MerajutASA.Modules.Children.Cases;
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

    [Fact]
    public async Task Many_children_are_assigned_at_once_and_given_back_but_for_whom_somebody_has_assigned_since()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        Guid[] children = [await place.ChildAsync("Ahmad"), await place.ChildAsync("Bagus"), await place.ChildAsync("Cici")];
        await using var pages = new ChildrenPages(world, place.Head);
        var page = pages.Open<ChildrenPage>("/children?sort=name");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("tbody input[type=checkbox]").Count), Patience);
        // Somebody else gives one away between the reading and the choosing.
        await place.AssignAsync(place.Head, null, children[0]);

        await SelectAllAsync(page);
        await page.Find(".ma-board-bar select").ChangeAsync(place.Colleague.AccountId.ToString());
        await page.Find(".ma-board-bar button").ClickAsync();
        page.WaitForAssertion(() => Assert.StartsWith("2 anak ditugaskan. 1 anak dibiarkan", page.Find(".ma-announcement p").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal([null, place.Colleague.AccountId, place.Colleague.AccountId], await CarersAsync(place, children));

        await place.AssignAsync(place.Head, null, children[2]);
        await page.Find(".ma-announcement button").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("tidak dikembalikan", page.Find(".ma-announcement p").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal([null, place.Carer.AccountId, null], await CarersAsync(place, children));
    }

    [Fact]
    public async Task A_directory_that_does_not_answer_leaves_the_board_and_the_form_in_use()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await place.ChildAsync("Ahmad");
        world.Names.Answer(place.Institution, false);
        await using var pages = new ChildrenPages(world, place.Head);

        var board = pages.Open<ChildrenPage>("/children");
        board.WaitForAssertion(() => Assert.Equal("Ahmad", board.Find(".ma-rowlink").TextContent.Trim()), Patience);
        Assert.Single(board.FindAll(".ma-notice-warning"));

        await using var forms = new ChildrenPages(world, place.Head);
        var form = forms.Open<RegisterChildPage>("/children/new");
        await form.Find("#field-fullname").ChangeAsync("Suharto");
        world.Names.Answer(place.Institution, true);
        await form.Find(".ma-notice-warning button").ClickAsync();
        form.WaitForAssertion(() => Assert.NotNull(form.Find("#field-assignto")), Patience);
        Assert.Equal("Suharto", form.Find("#field-fullname").GetAttribute("value"));
    }

    [Fact]
    public async Task Cases_by_stage_stand_above_the_board_and_lead_to_it()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        await place.ChildAsync();
        await place.ChildAsync();
        await place.ChildAtAsync(CaseStage.Assessment);
        await other.ChildAsync();
        await using var pages = new ChildrenPages(world, place.Head);

        var page = pages.Open<ChildrenPage>("/children?sex=female&stage=assessment");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".ma-bars a").Count), Patience);
        Assert.Equal(
            [("/children?stage=referral", "Rujukan", "2"), ("/children?stage=assessment", "Asesmen", "1")],
            page.FindAll(".ma-bars a").Select(bar => (bar.GetAttribute("href"), bar.QuerySelector("span")!.TextContent, bar.QuerySelector("strong")!.TextContent)));
        Assert.Equal("Saring (2)", page.Find(".ma-filterfold summary").TextContent.Trim());
    }

    private static async Task SelectAllAsync(IRenderedComponent<ChildrenPage> page)
    {
        await page.Find("thead input[type=checkbox]").ChangeAsync(true);
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".ma-board-bar select")), Patience);
    }

    private static async Task<Guid?[]> CarersAsync(Place place, Guid[] children)
    {
        var carers = new List<Guid?>();
        foreach (var child in children)
            carers.Add(await place.CarerAsync(child));
        return [.. carers];
    }
}
