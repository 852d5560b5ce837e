using System.Net;
using Xunit;

namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>The pages of one's own account, with scripts off.</summary>
public sealed class OwnAccountPagesTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    private const string Other = "sandi lain yang panjang";

    [Fact]
    public async Task No_recovery_code_left_is_a_warning_with_a_way_out_until_there_are_some()
    {
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("sendiri1@contoh.id"), "sendiri1@contoh.id");

        await admin.Browser.GoAsync("/account");
        Assert.Equal("/account/recovery-codes", admin.Browser.Page.QuerySelector(".ma-notice-warning a.ma-button")!.GetAttribute("href"));
        await admin.Browser.GoAsync("/account/recovery-codes");
        await admin.Browser.PressAsync("Buat sepuluh kode");
        await admin.Browser.GoAsync("/account");

        Assert.Null(admin.Browser.Page.QuerySelector(".ma-notice-warning"));
        Assert.Contains("10 kode tersisa", admin.Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_keeps_this_session_alone()
    {
        const string Email = "sendiri2@contoh.id";
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync(Email), Email);
        using var elsewhere = new Browser(portal.Address);
        await elsewhere.GoAsync("/sign-in");
        await elsewhere.SendAsync(("Email", Email), ("Password", SignedUp.Password));
        await elsewhere.SendAsync(("Code", await admin.CodeAsync()));
        await admin.Browser.GoAsync("/account/password");

        await admin.Browser.SendAsync(("Current", "bukan sandi itu"), ("Replacement", Other), ("Repeated", Other));
        Assert.Contains("Kata sandi ini tidak cocok.", admin.Browser.Text, StringComparison.Ordinal);
        await admin.Browser.SendAsync(("Current", SignedUp.Password), ("Replacement", "pendek"), ("Repeated", "pendek"));
        Assert.Contains("paling sedikit 12 huruf, angka, atau tanda", admin.Browser.Text, StringComparison.Ordinal);
        await admin.Browser.SendAsync(("Current", SignedUp.Password), ("Replacement", Other), ("Repeated", "lain lagi"));
        Assert.Contains("Kedua kata sandi tidak sama.", admin.Browser.Text, StringComparison.Ordinal);
        await admin.Browser.SendAsync(("Current", SignedUp.Password), ("Replacement", Other), ("Repeated", Other));

        Assert.Contains("Kata sandi diganti", admin.Browser.Text, StringComparison.Ordinal);
        await admin.Browser.GoAsync("/account");
        Assert.Equal(HttpStatusCode.OK, admin.Browser.Status);
        await elsewhere.GoAsync("/account");
        Assert.Equal("/sign-in", elsewhere.Here.AbsolutePath);
    }

    [Fact]
    public async Task A_new_phone_is_set_up_with_the_password_and_its_first_code()
    {
        const string Email = "sendiri3@contoh.id";
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync(Email), Email);
        await admin.Browser.GoAsync("/account/authenticator");

        await admin.Browser.SendAsync(("Password", "bukan sandi itu"));
        Assert.Contains("Kata sandi ini tidak cocok.", admin.Browser.Text, StringComparison.Ordinal);
        await admin.Browser.SendAsync(("Password", SignedUp.Password));
        // Broken off and begun again, it goes on with the same key.
        var key = admin.Browser.Code();
        await admin.Browser.GoAsync("/account/authenticator");
        Assert.Equal(key, admin.Browser.Code());
        await admin.EnrolAsync();

        Assert.Contains("Ponsel baru dipakai", admin.Browser.Text, StringComparison.Ordinal);
        await admin.Browser.PressAsync("Keluar");
        await admin.SignInAsync();
        Assert.Equal("/today", admin.Browser.Here.AbsolutePath);
    }

    [Theory]
    [InlineData("/account"), InlineData("/account/password"), InlineData("/account/authenticator"), InlineData("/account/recovery-codes"), InlineData("/account/sessions")]
    public async Task Who_has_not_signed_in_is_asked_to_and_comes_back(string page)
    {
        using var browser = new Browser(portal.Address);

        await browser.GoAsync(page);

        Assert.Equal("/sign-in", browser.Here.AbsolutePath);
        Assert.Contains(Uri.EscapeDataString(page), browser.Here.Query, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_language_of_the_account_is_kept()
    {
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("sendiri4@contoh.id"), "sendiri4@contoh.id");
        await admin.Browser.GoAsync("/account");

        await admin.Browser.SendAsync(("Chosen", "en"));

        Assert.Equal("en", admin.Browser.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Change password", admin.Browser.Text, StringComparison.OrdinalIgnoreCase);
    }
}
