using AngleSharp.Dom;
using MerajutASA.Portal.Tests.Accounts;
using Xunit;

namespace MerajutASA.Portal.Tests.Government;

/// <summary>The export of the register, from the page to the file.</summary>
public sealed class ExportPageTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    [Fact]
    public async Task A_reason_that_is_too_short_is_said_and_stays_and_one_that_holds_gets_the_file()
    {
        var team = await Team.OfAsync(portal, "ekspor");
        var browser = team.Officer.Browser;
        await browser.GoAsync("/institutions/export?state=active");

        await browser.SendAsync(("Reason", "singkat"));

        Assert.Equal("/institutions/export?state=active", browser.Here.PathAndQuery);
        Assert.Contains("paling sedikit 10 huruf", browser.Page.QuerySelector(".ma-errorsummary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("singkat", browser.Page.QuerySelector("textarea")!.TextContent);
        await browser.SendAsync(("Reason", "Rapat koordinasi provinsi."));

        Assert.Equal("/institutions/export/file", browser.Here.AbsolutePath);
        Assert.DoesNotContain("Rapat", browser.Here.ToString(), StringComparison.Ordinal);
        Assert.Contains(team.Home.Name, browser.Page.Source.Text, StringComparison.Ordinal);
    }
}
