using System.Text.RegularExpressions;
using MerajutASA.EndToEnd.Tests.EveryPage;
using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Accounts;

/// <summary>Somebody comes to an institution, signs in for the first time, and leaves again.</summary>
public sealed partial class LifeOfAnAccountTests(PortalFixture portal)
{
    private const string Password = "Rumah-kayu-di-tepi-sawah-7";

    [Fact]
    public async Task A_head_invites_a_carer_who_enrols_works_and_leaves()
    {
        await using var head = await portal.AsAsync(Who.Head);
        var link = await InviteAsync(head, "Maria Lestari", "maria@merajut.test");

        await using var carer = await portal.VisitAsync();
        await carer.GoAsync(link);
        await carer.AssertUsableAsync();
        await carer.Page.Locator("input[name=Password]").FillAsync(Password);
        await carer.Page.Locator("input[name=Repeated]").FillAsync(Password);
        await carer.ClickAsync(AriaRole.Button, "Simpan kata sandi");
        await EnrolAsync(carer);
        await KeepRecoveryCodesAsync(carer);
        await carer.ArriveAsync("/today");
        await Expect(carer.Heading).ToHaveTextAsync("Hari ini");

        await EndAsync(head, "Maria Lestari");
        await carer.GoAsync("/children");
        await carer.ArriveAsync("/sign-in");
        Assert.Empty(carer.Complaints);
    }

    private static async Task<string> InviteAsync(Tab head, string name, string email)
    {
        await head.GoAsync("/accounts/invite");
        await head.Page.GetByLabel("Nama", new() { Exact = true }).FillAsync(name);
        await head.Page.Locator("input[name=Email]").FillAsync(email);
        await head.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        var slip = head.Main.GetByRole(AriaRole.Alert);
        await Expect(slip.Locator(".ma-bigcode")).ToBeVisibleAsync();
        await head.AssertUsableAsync();
        return new Uri(Link().Match(await slip.InnerTextAsync()).Value).PathAndQuery;
    }

    private static async Task EnrolAsync(Tab carer)
    {
        await carer.ArriveAsync("/sign-in/enrol");
        await Expect(carer.Page.Locator(".ma-qr svg")).ToBeVisibleAsync();
        await carer.Page.Locator(".ma-manualkey > summary").ClickAsync();
        await carer.AssertUsableAsync();
        var key = (await carer.Page.Locator(".ma-manualkey code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await carer.Page.Locator("input[name=Code]").FillAsync(await new Authenticator(key).CodeAsync());
        await carer.Page.Locator("main form button[type=submit]").ClickAsync();
    }

    private static async Task KeepRecoveryCodesAsync(Tab carer)
    {
        await carer.ArriveAsync("/account/recovery-codes");
        await carer.Page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(carer.Page.Locator(".ma-codes li").First).ToBeVisibleAsync();
        await carer.AssertUsableAsync();
        await carer.Page.GetByRole(AriaRole.Link, new() { Name = "Sudah saya simpan" }).ClickAsync();
    }

    private static async Task EndAsync(Tab head, string name)
    {
        await head.GoAsync("/accounts");
        var address = await head.Main.GetByRole(AriaRole.Link, new() { Name = name }).GetAttributeAsync("href");
        await head.GoAsync(address + "/end");
        await head.Page.Locator("input[name=Typed]").FillAsync(name);
        await head.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        await Expect(head.Main.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"http://localhost:\d+/sign-in/code\S*")]
    private static partial Regex Link();
}
