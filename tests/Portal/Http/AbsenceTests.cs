using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace MerajutASA.Portal.Tests.Http;

public sealed partial class AbsenceTests(RunningPortal portal)
{
    [Theory]
    [InlineData("lksa-staff", "id")]
    [InlineData("lksa-staff", "en")]
    [InlineData("social-officer", "id")]
    [InlineData("administrator", "id")]
    public async Task Someone_who_may_not_open_a_page_cannot_tell_that_it_exists(string role, string language)
    {
        var refused = await portal.As(role, language).GetAsync("/sample/children/new");
        var unknown = await portal.As(role, language).GetAsync("/sample/children/old");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(await Shown(unknown), await Shown(refused));
        Assert.Equal(Names(unknown), Names(refused));
    }

    [Fact]
    public async Task Someone_who_may_open_it_does() =>
        Assert.Equal(HttpStatusCode.OK, (await portal.As("lksa-head").GetAsync("/sample/children/new")).StatusCode);

    [Fact]
    public async Task Somebody_who_has_not_signed_in_is_asked_to_and_comes_back()
    {
        var answer = await portal.As(null).GetAsync("/sample/children/new?step=2");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?from=%2Fsample%2Fchildren%2Fnew%3Fstep%3D2", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/status/404")]
    [InlineData("/status/500")]
    [InlineData("/not-found")]
    public async Task The_pages_of_refusals_are_no_addresses_of_their_own(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.As(null).GetAsync(path)).StatusCode);

    // What differs with each request is made the same: the address to come back to, tokens, the reference in the hidden bar.
    private static async Task<string> Shown(HttpResponseMessage answer) => Changing().Replace(await answer.Content.ReadAsStringAsync(), "…");

    private static IEnumerable<string> Names(HttpResponseMessage answer) => answer.Headers.Select(header => header.Key).Order(StringComparer.Ordinal);

    [GeneratedRegex("""%2Fsample%2Fchildren%2F\w+|/sample/children/\w+|value="CfDJ8[^"]*"|<code[^>]*>[^<]*</code>""")]
    private static partial Regex Changing();
}
