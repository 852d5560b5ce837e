using AngleSharp.Dom;
using MerajutASA.Portal.Tests.Accounts;
using Xunit;

namespace MerajutASA.Portal.Tests.Shell;

/// <summary>The marks by which the shell's scripts know which forms to send once, and which hold something to lose.</summary>
public sealed class FormMarksTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    [Fact]
    public async Task A_form_asks_before_it_loses_what_was_typed_and_search_and_sign_in_do_not()
    {
        var team = await Team.OfAsync(portal, "tanda");
        var browser = team.Officer.Browser;

        await browser.GoAsync("/accounts/invite");
        var invite = browser.Page.QuerySelector("main form.ma-form")!;
        Assert.Equal("Yang Anda ketik belum disimpan. Tetap tinggalkan halaman ini?", invite.GetAttribute("data-keep"));
        Assert.True(invite.HasAttribute("data-once"));
        await browser.GoAsync("/language/en?from=/accounts/invite");
        Assert.Equal("What you typed is not saved. Leave this page anyway?", browser.Page.QuerySelector("main form.ma-form")!.GetAttribute("data-keep"));
        await browser.GoAsync("/accounts");
        Assert.False(browser.Page.QuerySelector("main form.ma-filters")!.HasAttribute("data-keep"));

        using var visitor = new Browser(portal.Address);
        await visitor.GoAsync("/sign-in");
        var door = visitor.Page.QuerySelector("main form")!;
        Assert.Equal((true, false), (door.HasAttribute("data-once"), door.HasAttribute("data-keep")));
    }
}
