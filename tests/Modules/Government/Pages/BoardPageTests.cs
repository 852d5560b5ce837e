using Bunit;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Pages;

public sealed class BoardPageTests(BothWays both) : IClassFixture<BothWays>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_address_says_filter_and_order_and_each_filter_can_be_taken_away()
    {
        var register = both.Direct;
        await register.InstitutionAsync(RegisterWorld.Solo, "Panti Asuhan Rukun Damai", InstitutionState.Active);
        await register.InstitutionAsync(RegisterWorld.Solo, "Panti Asuhan Rukun Sentosa");
        await using var browser = new Browser(register, await register.People.OfficerAsync("33"));

        var page = browser.Open<InstitutionsPage>("/institutions?q=rukun&state=active&region=33.72&sort=-name");

        page.WaitForAssertion(() => Assert.Equal(["Panti Asuhan Rukun Damai"], page.FindAll(".ma-rowlink").Select(link => link.TextContent.Trim())), Patience);
        Assert.Contains("1 lembaga", page.Find(".ma-board-bar").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll(".ma-chips li a[aria-label]").Count);
        Assert.Contains("Kota Surakarta", page.Find(".ma-chips").TextContent, StringComparison.Ordinal);
        Assert.Equal("descending", page.FindAll("th")[0].GetAttribute("aria-sort"));
        Assert.Equal("33.72", page.Find("select[name=region] option[selected]").GetAttribute("value"));
        Assert.NotEmpty(page.FindAll("a[href='/institutions/new']"));
    }

    [Theory]
    [InlineData("id-ID", "Tidak ada lembaga yang cocok.")]
    [InlineData("en-GB", "No institution fits.")]
    public async Task Nothing_found_says_what_to_do_next(string culture, string words)
    {
        await using var browser = new Browser(both.Direct, await both.Direct.People.OfficerAsync("33"), culture);

        var page = browser.Open<InstitutionsPage>("/institutions?q=tidakadayangbegini");

        page.WaitForAssertion(() => Assert.Contains(words, page.Find(".ma-empty").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task An_administrator_is_offered_no_registering()
    {
        await both.Direct.InstitutionAsync();
        await using var browser = new Browser(both.Direct, await both.Direct.People.AdministratorAsync());

        var page = browser.Open<InstitutionsPage>("/institutions");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".ma-rowlink")), Patience);
        Assert.Empty(page.FindAll("a[href='/institutions/new']"));
    }
}
