using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MerajutASA.Portal.Tests.Sample;
using Xunit;

namespace MerajutASA.Portal.Tests.Http;

public sealed class FrameTests(RunningPortal portal)
{
    [Theory]
    [InlineData("lksa-staff", new[] { "/sample/today", "/sample/children", "/sample/case" })]
    [InlineData("lksa-head", new[] { "/sample/today", "/sample/children", "/sample/children/new", "/sample/case", "/sample/institutions", "/sample/reports" })]
    [InlineData("social-officer", new[] { "/sample/children", "/sample/institutions" })]
    [InlineData("administrator", new string[0])]
    public async Task The_navigation_holds_the_work_of_the_role_and_no_other(string role, string[] links)
    {
        var page = await Page(role, "/nothing-here");

        Assert.Equal(links, page.QuerySelectorAll(".ma-sidenav a").Select(link => link.GetAttribute("href")));
        Assert.Equal(links, page.QuerySelectorAll("#palette a").Select(link => link.GetAttribute("href")).Where(link => link != "/account"));
    }

    [Theory]
    [InlineData("lksa-head", "/sample/today")]
    [InlineData("social-officer", "/sample/children")]
    [InlineData("administrator", "/account")]
    [InlineData(null, "/sign-in")]
    public async Task Each_role_lands_on_its_own_work(string? role, string path) =>
        Assert.Equal(path, (await portal.As(role).GetAsync("/start")).Headers.Location!.OriginalString);

    [Fact]
    public async Task Only_the_most_exact_entry_is_the_current_one() => Assert.Equal(
        ["/sample/children/new"],
        (await Page("lksa-head", "/sample/children/new")).QuerySelectorAll(".ma-sidenav [aria-current=page]").Select(link => link.GetAttribute("href")));

    [Theory]
    [InlineData("/", null)]
    [InlineData("/nothing-here", null)]
    [InlineData("/sample/today", "lksa-head")]
    [InlineData("/sample/children", "lksa-head")]
    [InlineData("/sample/broken", "lksa-head")]
    public async Task A_page_has_landmarks_one_title_and_a_way_past_the_navigation(string path, string? role)
    {
        var page = await Page(role, path);

        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("body > header, header.ma-topbar"));
        Assert.Single(page.QuerySelectorAll("footer"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.EndsWith("#content", page.Body!.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("content", page.QuerySelector("main")!.Id);
        Assert.All(page.QuerySelectorAll("nav"), nav => Assert.False(string.IsNullOrWhiteSpace(nav.GetAttribute("aria-label"))));
        Assert.Empty(page.QuerySelectorAll("button, a, summary, input:not([type=hidden])").Where(IsNameless).Select(element => element.OuterHtml));
    }

    [Fact]
    public async Task The_data_protection_officer_is_named_on_every_page()
    {
        Assert.Contains("UU PDP ps. 53", (await Page(null, "/")).QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sri Rahayu", (await Page("lksa-head", "/sample/today")).QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_page_says_so_and_who_reads_it()
    {
        var page = await Page("lksa-head", "/sample/children");

        Assert.Contains("Rina Wulandari, Kepala LKSA, LKSA Harapan Bangsa", page.QuerySelector(".ma-restricted")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rina Wulandari", page.QuerySelector(".ma-watermark")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_without_a_page_knows_who_asks()
    {
        Assert.Equal("social-officer", await portal.As("social-officer").GetStringAsync("/sample/who"));
        Assert.Equal("nobody", await portal.As(null).GetStringAsync("/sample/who"));
    }

    [Fact]
    public async Task Drawing_a_page_ahead_of_its_circuit_reads_nothing()
    {
        var before = SampleChildren.Asked;
        var page = await Page("lksa-head", "/sample/children");

        Assert.Equal("true", page.QuerySelector("table")!.GetAttribute("aria-busy"));
        Assert.Equal(before, SampleChildren.Asked);
    }

    private static bool IsNameless(IElement element) => string.IsNullOrWhiteSpace(element.TextContent)
        && string.IsNullOrWhiteSpace(element.GetAttribute("aria-label"))
        && element.Closest("label") is null
        && (element.Id is null || element.Owner!.QuerySelector($"label[for='{element.Id}']") is null);

    private async Task<IDocument> Page(string? role, string path) =>
        await new HtmlParser().ParseDocumentAsync(await (await portal.As(role).GetAsync(path)).Content.ReadAsStreamAsync());
}
