using Xunit;

namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>The side doors: a forgotten password, a lost phone, a code.</summary>
public sealed class DoorPagesTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    [Fact]
    public async Task A_forgotten_password_gets_the_same_answer_whoever_asks()
    {
        await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("lupa@contoh.id"), "lupa@contoh.id");
        using var browser = new Browser(portal.Address);
        async Task<string> AskAsync(string email)
        {
            await browser.GoAsync("/sign-in/forgotten");
            await browser.SendAsync(("Email", email));
            return browser.Text;
        }

        Assert.Contains("Tulis alamat e-mail Anda.", await AskAsync(""), StringComparison.Ordinal);
        var known = await AskAsync("lupa@contoh.id");

        Assert.Contains("Periksa e-mail Anda", known, StringComparison.Ordinal);
        Assert.Equal(known, await AskAsync("tiada@contoh.id"));
    }

    [Fact]
    public async Task A_lost_phone_is_no_way_in_without_the_password()
    {
        using var browser = new Browser(portal.Address);

        await browser.GoAsync("/sign-in/lost");

        Assert.Equal("/sign-in", browser.Here.AbsolutePath);
        Assert.Contains("Silakan mulai lagi", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_replacement_code_is_refused_and_an_empty_one_is_asked_for()
    {
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("pintu1@contoh.id"), "pintu1@contoh.id");
        await admin.Browser.PressAsync("Keluar");
        await admin.GiveEmailAndPasswordAsync();
        await admin.Browser.GoAsync("/sign-in/lost");

        await admin.Browser.SendAsync(("Code", ""));
        Assert.Contains("Tulis kodenya.", admin.Browser.Text, StringComparison.Ordinal);
        await admin.Browser.SendAsync(("Code", "AAAA-BBBB-CCCC-DDDD"));
        Assert.Contains("Kode pengganti ini tidak berlaku", admin.Browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", "Kode tidak berlaku")]
    [InlineData("en", "This code does not work")]
    public async Task A_code_that_does_not_work_says_so(string language, string words)
    {
        using var browser = new Browser(portal.Address);
        await browser.GoAsync($"/language/{language}");

        await browser.GoAsync("/sign-in/code?code=AAAA-BBBB-CCCC-DDDD-EEEE");

        Assert.Contains(words, browser.Text, StringComparison.Ordinal);
    }
}
