using MerajutASA.EndToEnd.Tests.Setting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Shell;

/// <summary>Ctrl K, from the keyboard alone.</summary>
public sealed class PaletteTests(PortalFixture portal)
{
    [Fact]
    public async Task A_page_is_opened_by_a_few_letters_of_its_name()
    {
        await using var tab = await portal.AsAsync(Who.Head);
        await tab.GoAsync("/today");

        await tab.Page.Keyboard.PressAsync("Control+k");
        await tab.Page.Keyboard.TypeAsync("ponsel");
        await Expect(tab.Page.Locator("#palette li[aria-selected=true]")).ToContainTextAsync("Ponsel hilang");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.ArriveAsync("/accounts/requests");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_child_is_looked_for_by_name_and_escape_closes()
    {
        await using var tab = await portal.AsAsync(Who.Head);
        await tab.GoAsync("/today");
        await tab.Page.Keyboard.PressAsync("Control+k");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Page.Locator("#palette")).ToBeHiddenAsync();

        await tab.Page.Keyboard.PressAsync("Control+k");
        await tab.Page.Keyboard.TypeAsync("Siti & Ani");
        await Expect(tab.Page.Locator("#palette li[aria-selected=true]")).ToContainTextAsync("Cari anak bernama “Siti & Ani”");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.ArriveAsync("/children");
        Assert.EndsWith("?q=Siti%20%26%20Ani", tab.Page.Url, StringComparison.Ordinal);
    }
}
