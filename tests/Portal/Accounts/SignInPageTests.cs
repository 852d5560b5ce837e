using System.Net;
using Xunit;

namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>The door as somebody with scripts off goes through it.</summary>
public sealed class SignInPageTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    [Fact]
    public async Task An_invitation_leads_through_password_and_authenticator_to_recovery_codes_shown_once()
    {
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("admin1@contoh.id"), "admin1@contoh.id");
        Assert.Equal("/account/recovery-codes", admin.Browser.Here.AbsolutePath);

        await admin.Browser.PressAsync("Buat sepuluh kode");
        var codes = admin.Browser.Page.QuerySelectorAll(".ma-codes code").Select(code => code.TextContent).ToList();
        await admin.Browser.GoAsync("/account/recovery-codes");

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Empty(admin.Browser.Page.QuerySelectorAll(".ma-codes code"));
        await admin.Browser.GoAsync("/account");
        Assert.Contains("10 kode tersisa", admin.Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_goes_on_without_the_second_factor_set_up()
    {
        using var browser = new Browser(portal.Address);
        await browser.GoAsync($"/sign-in/code?code={await portal.InviteAdministratorAsync("admin2@contoh.id")}");
        await browser.SendAsync(("Password", SignedUp.Password), ("Repeated", SignedUp.Password));
        Assert.Equal("/sign-in/enrol", browser.Here.AbsolutePath);

        await browser.GoAsync("/account");
        Assert.Equal("/sign-in", browser.Here.AbsolutePath);
        await browser.SendAsync(("Email", "admin2@contoh.id"), ("Password", SignedUp.Password));
        Assert.Equal("/sign-in/enrol", browser.Here.AbsolutePath);
        Assert.NotNull(browser.Page.QuerySelector(".ma-qr svg"));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_page()
    {
        await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("admin3@contoh.id"), "admin3@contoh.id");

        var known = await AnswersAsync("admin3@contoh.id");
        var unknown = await AnswersAsync("tiada3@contoh.id");

        Assert.Equal(known, unknown);
        Assert.Contains("tidak cocok", known[0], StringComparison.Ordinal);
        Assert.Contains("Coba lagi setelah", known[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_left_empty_is_summed_up_with_links_to_its_fields()
    {
        using var browser = new Browser(portal.Address);
        await browser.GoAsync("/sign-in");
        await browser.SendAsync(("Email", ""), ("Password", ""));

        var links = browser.Page.QuerySelectorAll(".ma-errorsummary a").Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, id => Assert.NotNull(browser.Page.GetElementById(id)));
    }

    [Fact]
    public async Task A_double_click_signs_in_once()
    {
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("admin5@contoh.id"), "admin5@contoh.id");
        await admin.Browser.PressAsync("Keluar");
        await admin.GiveEmailAndPasswordAsync();

        await admin.Browser.SendTwiceAsync(("Code", await admin.CodeAsync()));

        await admin.Browser.GoAsync("/account/sessions");
        Assert.Equal(HttpStatusCode.OK, admin.Browser.Status);
        Assert.Single(admin.Browser.Page.QuerySelectorAll(".ma-table tbody tr"));
        Assert.Contains("Firefox · Linux", admin.Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_itself_and_not_only_the_cookie()
    {
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("admin6@contoh.id"), "admin6@contoh.id");
        var stolen = admin.Browser.Cookies.Single(cookie => cookie.Name == "ma-session").Value;

        await admin.Browser.GoAsync("/account");
        await admin.Browser.PressAsync("Keluar");

        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };
        thief.DefaultRequestHeaders.Add("Cookie", $"ma-session={stolen}");
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browsers_session_too()
    {
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("admin7@contoh.id"), "admin7@contoh.id");
        using var phone = new Browser(portal.Address);
        await phone.GoAsync("/sign-in");
        await phone.SendAsync(("Email", "admin7@contoh.id"), ("Password", SignedUp.Password));
        await phone.SendAsync(("Code", await admin.CodeAsync()));

        await admin.Browser.GoAsync("/account/sessions");
        await admin.Browser.PressAsync("Keluar di semua tempat");

        await phone.GoAsync("/account");
        Assert.Equal("/sign-in", phone.Here.AbsolutePath);
    }

    [Fact]
    public async Task A_restart_of_the_portal_signs_nobody_out()
    {
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("admin8@contoh.id"), "admin8@contoh.id");

        await portal.RestartAsync();

        await admin.Browser.GoAsync("/account");
        Assert.Equal("/account", admin.Browser.Here.AbsolutePath);
    }

    [Fact]
    public async Task Whoever_wanted_a_page_comes_back_to_it_and_never_to_another_site()
    {
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync("admin9@contoh.id"), "admin9@contoh.id");
        await admin.Browser.GoAsync("/account");
        await admin.Browser.PressAsync("Keluar");

        await admin.Browser.GoAsync("/account/sessions");
        await admin.Browser.SendAsync(("Email", "admin9@contoh.id"), ("Password", SignedUp.Password));
        await admin.Browser.SendAsync(("Code", await admin.CodeAsync()));
        Assert.Equal("/account/sessions", admin.Browser.Here.AbsolutePath);

        await admin.Browser.PressAsync("Keluar");
        await admin.Browser.GoAsync("/sign-in?from=https://contoh.test/");
        await admin.Browser.SendAsync(("Email", "admin9@contoh.id"), ("Password", SignedUp.Password));
        await admin.Browser.SendAsync(("Code", await admin.CodeAsync()));
        Assert.Equal(portal.Address.Authority, admin.Browser.Here.Authority);
    }

    private async Task<List<string>> AnswersAsync(string email)
    {
        using var browser = new Browser(portal.Address);
        List<string> answers = [];
        for (var round = 0; round < 6; round++)
        {
            await browser.GoAsync("/sign-in");
            await browser.SendAsync(("Email", email), ("Password", "bukan sandi itu"));
            // The minute may differ between the two.
            answers.Add(string.Concat(browser.Text.Replace(email, "", StringComparison.Ordinal).Where(letter => !char.IsAsciiDigit(letter))));
        }

        return answers;
    }
}
