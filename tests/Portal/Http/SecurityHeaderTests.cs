using AngleSharp.Html.Parser;
using Xunit;

namespace MerajutASA.Portal.Tests.Http;

public sealed class SecurityHeaderTests(RunningPortal portal)
{
    public static TheoryData<string, string?> Answers() => new()
    {
        { "/", null },
        { "/nothing-here", null },
        { "/nothing-here", "lksa-head" },
        { "/sample/today", "lksa-head" },
        { "/sample/children", "lksa-head" },
        { "/sample/broken", "lksa-head" },
        { "/theme.css", null },
        { "/favicon.svg", null },
        { "/health/live", null },
        { "/language/en?from=/", null },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task Every_answer_carries_the_policies(string path, string? role)
    {
        using var answer = await portal.As(role).GetAsync(path);

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Null(Header(answer, "Server"));
        var policy = Policy(answer);
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'self'", policy["script-src"]);
        Assert.Equal("'self'", policy["style-src"]);
        Assert.Equal("'none'", policy["frame-ancestors"]);
        Assert.Equal("'self'", policy["base-uri"]);
        Assert.Equal("'self'", policy["form-action"]);
    }

    [Theory]
    [InlineData("/", null)]
    [InlineData("/nothing-here", "lksa-head")]
    [InlineData("/sample/children", "lksa-head")]
    [InlineData("/sample/children/new", "lksa-head")]
    [InlineData("/sample/case", "lksa-head")]
    public async Task A_page_holds_nothing_that_the_policy_would_refuse(string path, string? role)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await (await portal.As(role).GetAsync(path)).Content.ReadAsStreamAsync());

        Assert.NotEmpty(page.Scripts);
        Assert.All(page.Scripts, script => Assert.False(string.IsNullOrEmpty(script.Source)));
        Assert.Empty(page.QuerySelectorAll("style"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("[src], link[href]"), element =>
            Assert.DoesNotContain("//", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_signed_in_sees_is_kept_nowhere()
    {
        Assert.Equal("no-store", Header(await portal.As("lksa-head").GetAsync("/sample/today"), "Cache-Control"));
        Assert.Equal("no-store", Header(await portal.As("lksa-head").GetAsync("/nothing-here"), "Cache-Control"));
        Assert.Equal("no-store", Header(await portal.As("lksa-head").GetAsync("/sample/who"), "Cache-Control"));
    }

    [Fact]
    public async Task What_is_the_same_for_everybody_is_kept_even_for_who_has_signed_in()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await portal.As("lksa-head").GetStringAsync("/sample/today"));
        var theme = page.QuerySelector("link[href^='/theme.css']")!.GetAttribute("href")!;

        Assert.Contains("immutable", Header(await portal.As("lksa-head").GetAsync(theme), "Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_pages_that_anybody_may_read_are_compressed_as_they_are_made()
    {
        Assert.Equal(["br"], await Encoding(role: null, "/"));
        Assert.Empty(await Encoding("lksa-head", "/sample/today"));
    }

    private async Task<IEnumerable<string>> Encoding(string? role, string path)
    {
        var client = portal.As(role);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        return (await client.GetAsync(path)).Content.Headers.ContentEncoding;
    }

    private static Dictionary<string, string> Policy(HttpResponseMessage answer) => Header(answer, "Content-Security-Policy")!
        .Split(';', StringSplitOptions.TrimEntries).Select(part => part.Split(' ', 2)).ToDictionary(part => part[0], part => part[1]);

    // Exactly one: two policies, or two frame rules, would each be honoured in its own way.
    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;
}
