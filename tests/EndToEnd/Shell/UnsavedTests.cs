using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Shell;

/// <summary>What was typed is lost to nobody who did not say so, and nothing is sent twice.</summary>
public sealed class UnsavedTests(PortalFixture portal)
{
    private const string Question = "Yang Anda ketik belum disimpan. Tetap tinggalkan halaman ini?";

    [Theory]
    [InlineData(Who.Head, "/accounts/invite", "[name=Name]")]
    [InlineData(Who.Staff, "/children/new", "[name=FullName]")]
    public async Task Leaving_a_form_half_filled_in_asks_first(string who, string address, string field)
    {
        await using var tab = await portal.AsAsync(who);
        var asked = Asking(tab, accept: false);
        await tab.GoAsync(address);
        await tab.Main.Locator(field).FillAsync("Siti Aminah");

        await tab.Page.Locator(".ma-sidenav a[href='/today']").ClickAsync();
        await tab.Page.Locator("a.ma-language").First.ClickAsync();
        Assert.Equal([Question, Question], asked);
        Assert.EndsWith(address, tab.Page.Url, StringComparison.Ordinal);
        await Expect(tab.Main.Locator(field)).ToHaveValueAsync("Siti Aminah");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Whoever_says_so_leaves_and_an_untouched_form_asks_nothing()
    {
        await using var tab = await portal.AsAsync(Who.Head);
        var asked = Asking(tab, accept: true);
        await tab.GoAsync("/accounts/invite");
        await tab.Page.Locator(".ma-sidenav a[href='/today']").ClickAsync();
        await tab.ArriveAsync("/today");
        Assert.Empty(asked);

        await tab.GoAsync("/accounts/invite");
        await tab.Main.Locator("[name=Name]").FillAsync("Siti Aminah");
        await tab.Page.Locator("a.ma-language").First.ClickAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");

        Assert.Equal([Question], asked);
        await tab.Page.Locator("a.ma-language").First.ClickAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "id");
    }

    [Fact]
    public async Task Sending_asks_nothing_and_a_form_sent_back_with_faults_still_holds_what_was_typed()
    {
        await using var tab = await portal.AsAsync(Who.Head);
        var asked = Asking(tab, accept: false);
        await tab.GoAsync("/accounts/invite");
        await tab.Main.Locator("[name=Name]").FillAsync("Siti Aminah");
        await tab.Main.Locator("[name=Email]").FillAsync("bukan alamat");
        await tab.ClickAsync(AriaRole.Button, "Buat undangan");
        await tab.Main.Locator(".ma-errorsummary").WaitForAsync();
        Assert.Empty(asked);

        await tab.Page.Locator(".ma-sidenav a[href='/today']").ClickAsync();
        Assert.Equal([Question], asked);
        await tab.Main.Locator("[name=Email]").FillAsync("siti.aminah@contoh.id");
        await tab.ClickAsync(AriaRole.Button, "Buat undangan");
        await tab.Main.Locator(".ma-bigcode").WaitForAsync();

        Assert.Single(asked);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_double_click_sends_one_form_with_the_name_of_its_button()
    {
        await using var tab = await portal.AsAsync(Who.Head);
        var posts = new List<string?>();
        tab.Page.Request += (_, request) =>
        {
            if (request.Method == "POST" && request.IsNavigationRequest)
                posts.Add(request.PostData);
        };
        await tab.GoAsync("/accounts/requests");
        var approve = tab.Main.Locator("button[name=Approve]").First;

        await approve.DblClickAsync();

        await tab.Main.Locator(".ma-bigcode").WaitForAsync();
        Assert.Contains("Approve=", Assert.Single(posts), StringComparison.Ordinal);
    }

    private static List<string> Asking(Tab tab, bool accept)
    {
        var asked = new List<string>();
        tab.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message);
            if (accept)
                await dialog.AcceptAsync();
            else
                await dialog.DismissAsync();
        };
        return asked;
    }
}
