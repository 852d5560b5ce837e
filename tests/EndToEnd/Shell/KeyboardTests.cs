using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Shell;

/// <summary>Everything by the keys alone, with the place of the focus always in sight.</summary>
public sealed class KeyboardTests(PortalFixture portal)
{
    [Fact]
    public async Task The_first_link_leads_past_the_navigation()
    {
        await using var tab = await portal.AsAsync(Who.Staff);
        await tab.GoAsync("/children");

        await tab.Page.Locator("a").First.FocusAsync();
        await Expect(tab.Page.Locator("a").First).ToBeInViewportAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");

        Assert.True(await tab.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
        Assert.True(await OutlinedAsync(tab));
    }

    [Fact]
    public async Task A_case_is_found_and_opened_by_keys()
    {
        await using var tab = await portal.AsAsync(Who.Staff);
        await tab.GoAsync("/today");

        await tab.Page.Keyboard.PressAsync("Control+k");
        await tab.Page.Keyboard.TypeAsync("Daftar anak");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.ArriveAsync("/children");
        await tab.SettleAsync();
        var row = tab.Main.Locator("tbody a.ma-rowlink").First;
        await row.WaitForAsync();
        for (var presses = 0; presses < 60 && !await row.EvaluateAsync<bool>("link => link === document.activeElement"); presses++)
            await tab.Page.Keyboard.PressAsync("Tab");
        Assert.True(await OutlinedAsync(tab));
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Main.Locator(".ma-casename strong")).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    /// <summary>A link that fills its row draws the outline around the row.</summary>
    private static Task<bool> OutlinedAsync(Tab tab) => tab.Page.EvaluateAsync<bool>("""
        () => [null, '::after'].map(part => getComputedStyle(document.activeElement, part))
            .some(style => document.activeElement !== document.body && parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none')
        """);
}
