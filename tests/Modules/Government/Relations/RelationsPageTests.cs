using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using MerajutASA.Modules.Government.Institutions.ViewRelations;
using MerajutASA.Modules.Government.Tests.Copies;
using MerajutASA.Modules.Government.Tests.Pages;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Relations;

public sealed class RelationsPageTests(RelationsWorld world) : IClassFixture<RelationsWorld>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Regions_are_hubs_that_open_in_the_picture_and_in_the_table_alike()
    {
        await using var browser = new Browser(world.Register, await world.Register.People.OfficerAsync("33"));

        var page = browser.Open<RelationsPage>("/institutions/relations?kind=care-home");

        page.WaitForElement("svg.ma-web-picture", Patience);
        string[] opens = ["/institutions/relations?region=33.72&kind=care-home", "/institutions/relations?region=33.74&kind=care-home"];
        Assert.Equal(opens, page.FindAll(".ma-web-picture a").Select(link => link.GetAttribute("href")));
        Assert.Equal(opens, page.FindAll("table .ma-rowlink").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Kota Surakarta: 1 lembaga", "Kota Semarang: 3 lembaga"], page.FindAll(".ma-web-picture a").Select(link => link.GetAttribute("aria-label")));
        Assert.Contains("Jawa Tengah", page.Find("svg.ma-web-picture").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Single(page.FindAll(".ma-chips li"));
    }

    [Fact]
    public async Task An_opened_regency_numbers_its_institutions_in_the_picture_as_in_the_table()
    {
        await using var browser = new Browser(world.Register, await world.Register.People.OfficerAsync(""));

        var page = browser.Open<RelationsPage>("/institutions/relations?region=33.74");

        page.WaitForElement("svg.ma-web-picture", Patience);
        Assert.Equal(
            [$"/institutions/{world.Own}", $"/institutions/{world.Neighbour}", $"/institutions/{world.Draft}", $"/institutions/{world.SafeHouse}"],
            page.FindAll("tbody .ma-rowlink").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            page.FindAll("tbody .ma-rowlink").Select(link => link.GetAttribute("href")),
            page.FindAll(".ma-web-picture a").Select(link => link.GetAttribute("href")));
        Assert.Equal("3. Panti Asuhan Cempaka: Panti asuhan, Rancangan, Semarang Tengah", page.FindAll(".ma-web-picture a")[2].GetAttribute("aria-label"));
        Assert.Single(page.FindAll(".ma-web-picture .ma-web-hollow"));
        Assert.Equal(["Seluruh Indonesia", "Jawa Tengah", "Kota Semarang"], page.FindAll(".ma-tabs").Last().QuerySelectorAll("a").Select(link => link.TextContent));
        Assert.Equal(8, page.FindAll(".ma-web-legend li").Count);
    }

    [Theory]
    [InlineData(Role.SocialOfficer, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.LksaHead, false)]
    [InlineData(Role.LksaStaff, false)]
    public async Task Each_role_is_led_only_to_what_it_may_open(Role role, bool opensOthers)
    {
        await using var browser = new Browser(world.Register, await world.Register.People.OfAsync(role, world.Own, "33.74"));

        var page = browser.Open<RelationsPage>("/institutions/relations?region=33.74");

        page.WaitForElement("svg.ma-web-picture", Patience);
        Assert.Contains("Panti Asuhan Bakung", page.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Equal(opensOthers, page.FindAll($"a[href='/institutions/{world.Neighbour}']").Count > 0);
        Assert.Equal(opensOthers, page.Markup.Contains("Rumah Aman Dahlia", StringComparison.Ordinal));
        Assert.Equal(opensOthers, page.FindAll("select[name=state]").Count > 0);
        Assert.Equal(!opensOthers, page.FindAll("a[href='/institutions/own']").Count > 0);
        Assert.Equal(!opensOthers, page.Markup.Contains("Panti Asuhan Anggrek (lembaga Anda)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_picture_is_brought_nearer_moved_and_shown_whole_again_by_buttons()
    {
        await using var browser = new Browser(world.Register, await world.Register.People.OfficerAsync("33"));
        var page = browser.Open<RelationsPage>("/institutions/relations");
        string? Shown() => page.WaitForElement("svg.ma-web-picture", Patience).GetAttribute("viewBox");
        var whole = Shown();

        await page.Find("button[aria-label='Perbesar']").ClickAsync(new());
        var near = Shown();
        await page.Find("button[aria-label='Geser ke kanan']").ClickAsync(new());
        var moved = Shown();
        await page.Find("button[aria-label='Tampilkan semua']").ClickAsync(new());

        Assert.Equal(3, new[] { whole, near, moved }.Distinct().Count());
        Assert.Equal(whole, Shown());
        Assert.True(page.Find("button[aria-label='Perkecil']").HasAttribute("disabled"));
    }

    [Theory]
    [InlineData("id-ID", "Belum ada lembaga yang dapat digambarkan.")]
    [InlineData("en-GB", "There is no institution to draw.")]
    public async Task Nothing_to_draw_says_what_to_do_next(string culture, string words)
    {
        await using var browser = new Browser(world.Register, await world.Register.People.OfficerAsync("51"), culture);

        var page = browser.Open<RelationsPage>("/institutions/relations");

        page.WaitForAssertion(() => Assert.Contains(words, page.Find(".ma-empty").TextContent, StringComparison.Ordinal), Patience);
    }

    [Theory]
    [InlineData("id-ID", "Basis data hubungan tidak menjawab.")]
    [InlineData("en-GB", "does not answer")]
    public async Task When_the_graph_is_away_the_page_says_so_and_the_register_still_opens(string culture, string words)
    {
        await using var copied = await StoreEngines.WithoutStoresAsync();
        await copied.Register.InstitutionAsync();
        var officer = await copied.Register.People.OfficerAsync("33");
        await using var browser = new Browser(copied.Register, officer, culture);
        await using var another = new Browser(copied.Register, officer, culture);

        var page = browser.Open<RelationsPage>("/institutions/relations");
        page.WaitForAssertion(() => Assert.Contains(words, page.Find(".ma-notice").TextContent, StringComparison.Ordinal), Patience);
        Assert.NotNull(page.Find("h1"));

        var board = another.Open<InstitutionsPage>("/institutions");
        board.WaitForAssertion(() => Assert.Single(board.FindAll(".ma-rowlink")), Patience);
    }
}
