using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace MerajutASA.Portal.Tests.Http;

public sealed class LanguageTests(RunningPortal portal)
{
    [Fact]
    public async Task A_first_visitor_reads_Bahasa_Indonesia_whatever_the_browser_asks_for()
    {
        var visitor = portal.Anybody();
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US");

        Assert.Equal("id", (await Page(visitor, "/")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("id", "Masuk")]
    [InlineData("en", "Sign in")]
    public async Task The_switch_is_kept_and_leads_back(string language, string word)
    {
        var visitor = portal.Anybody();
        var switched = await visitor.GetAsync($"/language/{language}?from=%2F%3Fa%3D1");

        Assert.Equal(HttpStatusCode.Redirect, switched.StatusCode);
        Assert.Equal("/?a=1", switched.Headers.Location!.OriginalString);
        visitor.DefaultRequestHeaders.Add("Cookie", switched.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var page = await Page(visitor, "/");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(word, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/language/fr")]
    [InlineData("/appearance/pink")]
    public async Task What_there_is_not_cannot_be_chosen(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anybody().GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/%0d%0aSet-Cookie:a=b")]
    [InlineData("")]
    public async Task The_way_back_never_leads_elsewhere(string from) =>
        Assert.Equal("/", (await portal.Anybody().GetAsync("/language/en?from=" + from)).Headers.Location!.OriginalString);

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("nonsense", "device")]
    public async Task The_appearance_is_drawn_before_any_script(string cookie, string theme)
    {
        var visitor = portal.Anybody();
        visitor.DefaultRequestHeaders.Add("Cookie", "ma-appearance=" + cookie);

        Assert.Equal(theme, (await Page(visitor, "/")).DocumentElement.GetAttribute("data-theme"));
    }

    private static async Task<IHtmlDocument> Page(HttpClient visitor, string path) => await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync(path));
}
