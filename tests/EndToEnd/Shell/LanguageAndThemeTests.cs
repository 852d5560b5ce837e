using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Shell;

/// <summary>Language and appearance are switched where one stands, on every page of the navigation.</summary>
public sealed class LanguageAndThemeTests(PortalFixture portal)
{
    public static TheoryData<string> Readers { get; } = new(Who.OfEachRole);

    [Theory, MemberData(nameof(Readers))]
    public async Task Each_page_of_the_navigation_switches_its_language_and_appearance(string email)
    {
        await using var tab = await portal.AsAsync(email);
        await tab.GoAsync("/start");
        var links = await tab.Page.Locator("nav a[href^='/']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.getAttribute('href')))]");
        foreach (var address in links)
        {
            await tab.GoAsync(address);
            var here = tab.Page.Url;
            var indonesian = await TextAsync(tab, "id");

            await tab.Page.Locator("a.ma-language[lang=en]").First.ClickAsync();
            var english = await TextAsync(tab, "en");
            Assert.NotEqual(indonesian, english);
            Assert.Equal(here, tab.Page.Url);

            await AppearAsync(tab, "dark");
            await AppearAsync(tab, "device");
            await tab.Page.Locator("a.ma-language[lang=id]").First.ClickAsync();
            await TextAsync(tab, "id");
        }

        Assert.NotEmpty(links);
        Assert.Empty(tab.Complaints);
    }

    private static async Task<string> TextAsync(Tab tab, string language)
    {
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await tab.SettleAsync();
        return await tab.Main.InnerTextAsync();
    }

    private static async Task AppearAsync(Tab tab, string appearance)
    {
        await tab.Page.Locator(".ma-person > summary").ClickAsync();
        await tab.Page.Locator($".ma-person a[data-appearance={appearance}]").ClickAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", appearance);
    }
}
