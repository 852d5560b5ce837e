using System.Text.RegularExpressions;
using MerajutASA.EndToEnd.Tests.EveryPage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>Somebody who was invited, and comes in for the first time.</summary>
internal static partial class Newcomer
{
    private const string Password = "Rumah-kayu-di-tepi-sawah-7";

    /// <summary>The link on the slip that the inviter has just been shown.</summary>
    public static async Task<string> LinkAsync(Tab inviter)
    {
        var slip = inviter.Main.GetByRole(AriaRole.Alert);
        await Expect(slip.Locator(".ma-bigcode")).ToBeVisibleAsync();
        await inviter.AssertUsableAsync();
        return new Uri(Link().Match(await slip.InnerTextAsync()).Value).PathAndQuery;
    }

    /// <summary>Takes the invitation up: a password, an authenticator, recovery codes; arrives at the first page of the day.</summary>
    public static async Task TakeUpAsync(Tab newcomer, string link)
    {
        await newcomer.GoAsync(link);
        await newcomer.AssertUsableAsync();
        await newcomer.Page.Locator("input[name=Password]").FillAsync(Password);
        await newcomer.Page.Locator("input[name=Repeated]").FillAsync(Password);
        await newcomer.ClickAsync(AriaRole.Button, "Simpan kata sandi");
        await EnrolAsync(newcomer);
        await KeepRecoveryCodesAsync(newcomer);
        await newcomer.ArriveAsync("/today");
    }

    private static async Task EnrolAsync(Tab newcomer)
    {
        await newcomer.ArriveAsync("/sign-in/enrol");
        await Expect(newcomer.Page.Locator(".ma-qr svg")).ToBeVisibleAsync();
        await newcomer.Page.Locator(".ma-manualkey > summary").ClickAsync();
        await newcomer.AssertUsableAsync();
        var key = (await newcomer.Page.Locator(".ma-manualkey code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await newcomer.Page.Locator("input[name=Code]").FillAsync(await new Authenticator(key).CodeAsync());
        await newcomer.Page.Locator("main form button[type=submit]").ClickAsync();
    }

    private static async Task KeepRecoveryCodesAsync(Tab newcomer)
    {
        await newcomer.ArriveAsync("/account/recovery-codes");
        await newcomer.Page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(newcomer.Page.Locator(".ma-codes li").First).ToBeVisibleAsync();
        await newcomer.AssertUsableAsync();
        await newcomer.Page.GetByRole(AriaRole.Link, new() { Name = "Sudah saya simpan" }).ClickAsync();
    }

    [GeneratedRegex(@"http://localhost:\d+/sign-in/code\S*")]
    private static partial Regex Link();
}
