using MerajutASA.Portal.Tests.Accounts;
using Xunit;

namespace MerajutASA.Portal.Tests.Verbs;

/// <summary>The way into a new portal in Production: from the command line through the pages, over what looks like HTTPS.</summary>
[Collection(Alone.Name)]
public sealed class AdminVerbTests(ProductionPortal portal) : IClassFixture<ProductionPortal>
{
    private const string Email = "pertama@contoh.id";

    [Fact]
    public async Task The_printed_link_makes_one_administrator_who_must_set_up_a_second_factor()
    {
        using var shell = new CommandLine(portal.World, "Production");
        Assert.Equal(0, await shell.RunAsync("admin", "create", Email, "--name", "Rina Wulandari"));
        var link = LinkIn(shell.Out);
        Assert.Equal("/sign-in/code", link.AbsolutePath);
        Assert.Contains("Works once", shell.Out, StringComparison.Ordinal);
        var way = new DirectWay();
        using var browser = new Browser(portal.Address, way);

        await browser.GoAsync(link.PathAndQuery);
        Assert.Contains("Selamat datang, Rina Wulandari", browser.Text, StringComparison.Ordinal);
        await browser.SendAsync(("Password", SignedUp.Password), ("Repeated", SignedUp.Password));
        Assert.NotNull(browser.Page.QuerySelector(".ma-qr svg"));
        // The password alone opens nothing.
        var enrolment = browser.Here;
        await browser.GoAsync("/today");
        Assert.Equal("/sign-in", browser.Here.AbsolutePath);
        await browser.GoAsync(enrolment.PathAndQuery);
        var admin = new SignedUp(browser, Email);
        await admin.EnrolAsync();
        Assert.Equal("/account/recovery-codes", browser.Here.AbsolutePath);
        await browser.GoAsync("/accounts");
        Assert.Contains("Rina Wulandari", browser.Text, StringComparison.Ordinal);
        Assert.Contains("__Host-ma-session", way.Cookies);

        using var other = new Browser(portal.Address, new DirectWay());
        await other.GoAsync(link.PathAndQuery);
        Assert.Contains("Kode tidak berlaku", other.Text, StringComparison.Ordinal);
        await other.GoAsync("/sign-in");
        await other.SendAsync(("Email", Email), ("Password", SignedUp.Password));
        Assert.Equal("/sign-in/second-factor", other.Here.AbsolutePath);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_in_one_line()
    {
        using var shell = new CommandLine(portal.World, "Production");

        Assert.Equal(1, await shell.RunAsync("admin", "create", "bukan-alamat"));

        Assert.Equal("", shell.Out);
        Assert.Equal("No account was made: Email: EmailUnreadable", shell.Error.Trim());
    }

    [Fact]
    public async Task Whoever_signs_in_already_is_not_made_twice()
    {
        using var shell = new CommandLine(portal.World, "Production");
        await shell.RunAsync("admin", "create", "kedua@contoh.id");
        await SignedUp.JoinAsync(new Browser(portal.Address, new DirectWay()), LinkIn(shell.Out).Query.Split("code=")[1], "kedua@contoh.id");

        Assert.Equal(1, await shell.RunAsync("admin", "create", "kedua@contoh.id"));

        Assert.Contains("EmailTaken", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Made_up_data_is_refused_in_Production()
    {
        using var shell = new CommandLine(portal.World, "Production");

        Assert.Equal(1, await shell.RunAsync("seed"));

        Assert.Contains("for development only", shell.Error, StringComparison.Ordinal);
    }

    // Other portals of this process write their logs to the same console.
    private static Uri LinkIn(string said) => new(said.Split('\n').First(line => line.StartsWith("http", StringComparison.Ordinal)).Trim());
}
