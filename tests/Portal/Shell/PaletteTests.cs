using MerajutASA.Portal.Tests.Accounts;
using Xunit;

namespace MerajutASA.Portal.Tests.Shell;

/// <summary>Ctrl K: the pages of one's own navigation, and what their boards can look for by name.</summary>
public sealed class PaletteTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    [Fact]
    public async Task Each_role_is_offered_its_own_pages_and_searches_and_no_other()
    {
        var team = await Team.OfAsync(portal, "palet");

        Assert.Equal(["/institutions"], await SearchesAsync(team.Administrator));
        Assert.Equal(["/children", "/institutions"], await SearchesAsync(team.Officer));
        Assert.Equal(["/children"], await SearchesAsync(team.Head));
        Assert.Equal(["/children"], await SearchesAsync(team.Staff));
    }

    private static async Task<IReadOnlyList<string?>> SearchesAsync(SignedUp somebody)
    {
        await somebody.Browser.GoAsync("/today");
        var page = somebody.Browser.Page;
        Assert.Equal("Control+K", page.QuerySelector("[data-opens=palette]")!.GetAttribute("aria-keyshortcuts"));
        Assert.Equal(
            page.QuerySelectorAll(".ma-sidenav a").Select(link => link.GetAttribute("href")).Append("/account"),
            page.QuerySelectorAll("#palette li[data-words] a").Select(link => link.GetAttribute("href")));
        // Nothing was typed yet: they come with the first letter.
        Assert.All(page.QuerySelectorAll("#palette li[data-finds]"), option => Assert.True(option.HasAttribute("hidden")));
        return [.. page.QuerySelectorAll("#palette li[data-finds]").Select(option => option.GetAttribute("data-finds"))];
    }
}
