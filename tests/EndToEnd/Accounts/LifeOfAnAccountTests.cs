using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Accounts;

/// <summary>Somebody comes to an institution, signs in for the first time, and leaves again.</summary>
public sealed class LifeOfAnAccountTests(PortalFixture portal)
{
    [Fact]
    public async Task A_head_invites_a_carer_who_enrols_works_and_leaves()
    {
        await using var head = await portal.AsAsync(Who.Head);
        var link = await InviteAsync(head, "Maria Lestari", "maria@merajut.test");

        await using var carer = await portal.VisitAsync();
        await Newcomer.TakeUpAsync(carer, link);
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
        return await Newcomer.LinkAsync(head);
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
}
