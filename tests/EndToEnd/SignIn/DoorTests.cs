using MerajutASA.EndToEnd.Tests.EveryPage;
using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.SignIn;

/// <summary>Who is not let in is told what to do, and no more.</summary>
public sealed class DoorTests(PortalFixture portal)
{
    private const int Failures = 5;

    [Fact]
    public async Task A_wrong_password_says_neither_which_half_was_wrong()
    {
        await using var tab = await portal.VisitAsync();
        var door = new SignInDoor(tab);

        await door.GivePasswordAsync("kepala2@merajut.test", "bukan kata sandinya");
        var known = await RefusalAsync(tab);
        await door.GivePasswordAsync("tidak-ada@merajut.test", "bukan kata sandinya");
        var unknown = await RefusalAsync(tab);

        Assert.Contains("tidak cocok", known, StringComparison.Ordinal);
        Assert.Equal(known, unknown);
        await tab.AssertUsableAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_wrong_code_does_not_let_in()
    {
        const string Email = "kepala3@merajut.test";
        await using var tab = await portal.VisitAsync();
        var door = new SignInDoor(tab);
        await door.GivePasswordAsync(Email, portal.PasswordOf(Email));
        await door.GiveCodeAsync(portal.AuthenticatorOf(Email).WrongCode());

        Assert.Contains("Kode ini tidak berlaku", await RefusalAsync(tab), StringComparison.Ordinal);
        await tab.AssertUsableAsync();
        await tab.GoAsync("/children");
        await tab.ArriveAsync("/sign-in");
    }

    [Fact]
    public async Task Five_failures_shut_the_door_for_a_while_even_to_the_right_password()
    {
        const string Email = "kepala4@merajut.test";
        await using var tab = await portal.VisitAsync();
        var door = new SignInDoor(tab);
        for (var failure = 0; failure < Failures; failure++)
        {
            await door.GivePasswordAsync(Email, "bukan kata sandinya");
            await RefusalAsync(tab);
        }

        await door.GivePasswordAsync(Email, portal.PasswordOf(Email));

        Assert.Contains("Terlalu banyak percobaan", await RefusalAsync(tab), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_session_of_another_browser()
    {
        const string Email = "staf3@merajut.test";
        await using var there = await portal.SignInAsync(Email);
        await using var here = await portal.SignInAsync(Email);

        await here.GoAsync("/account/sessions");
        await here.ClickAsync(AriaRole.Button, "Keluar di semua tempat");
        await Expect(here.Page.Locator(".ma-person")).ToHaveCountAsync(0);

        await there.GoAsync("/children");
        await there.ArriveAsync("/sign-in");
    }

    private static async Task<string> RefusalAsync(Tab tab)
    {
        var alert = tab.Main.GetByRole(AriaRole.Alert);
        await alert.WaitForAsync();
        return await alert.InnerTextAsync();
    }
}
