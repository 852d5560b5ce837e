using MerajutASA.EndToEnd.Tests.Setting;
using MerajutASA.Testing.Servers;
using Microsoft.Playwright;
using Xunit;

namespace MerajutASA.EndToEnd.Tests.Readme;

/// <summary>The pictures in the README are of pages as they are: <c>./merajut screenshots</c> takes them anew.</summary>
public sealed class ScreenshotTests(PortalFixture portal)
{
    /// <summary>Set by ./merajut screenshots: where to put them.</summary>
    private static readonly string? Folder = Environment.GetEnvironmentVariable("MERAJUT_SCREENSHOTS");

    private static readonly IReadOnlyList<Shot> All =
    [
        new("front", null, "/"),
        new("today", Who.Staff, "/today"),
        new("children", Who.Head, "/children"),
        new("case", Who.Staff, "/children/{first}"),
        new("case-phone", Who.Staff, "/children/{first}", Width: 390),
        new("case-dark", Who.Staff, "/children/{first}/history", Language: "en", Dark: true),
        new("import", Who.Staff, "/children/import"),
        new("institutions", Who.Officer, "/institutions"),
        new("today-officer", Who.Officer, "/today", Language: "en"),
        new("inspection", Who.Officer, "{first}", Board: "/inspections?show=reported"),
        new("visit", Who.Officer, "{first}/visit", Language: "en", Board: "/inspections?show=underway"),
        new("reports", Who.Officer, "/reports"),
        new("reports-survival", Who.Officer, "/reports/survival", Language: "en", Dark: true),
        new("need", Who.Company, "{first}", Board: "/needs?state=open"),
        new("gift", Who.Company, "{first}", Language: "en", Board: "/pledges?state=accounted"),
        new("accounts", Who.Administrator, "/accounts"),
    ];

    public static TheoryData<string> Names { get; } = new(All.Select(shot => shot.Name));

    [Theory, MemberData(nameof(Names))]
    public async Task A_picture_in_the_README_is_of_a_page_as_it_is(string name)
    {
        var shot = All.Single(shot => shot.Name == name);
        var file = Path.Combine("docs", "screenshots", $"{name}.png");
        await using var tab = shot.Who is null ? await portal.VisitAsync(shot.Width) : await portal.AsAsync(shot.Who, shot.Width);
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = shot.Dark ? ColorScheme.Dark : ColorScheme.Light });
        var address = shot.Address.Contains("/children/{first}", StringComparison.Ordinal)
            ? shot.Address.Replace("/children/{first}", await tab.FirstChildAsync(), StringComparison.Ordinal)
            : shot.Address;
        if (shot.Board is { } board)
        {
            await tab.GoAsync(board);
            address = address.Replace("{first}", await tab.Main.Locator("tbody a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        }

        await tab.GoAsync(address);
        await tab.SpeakAsync(shot.Language);

        var picture = await tab.Page.ScreenshotAsync();

        Assert.Empty(tab.Complaints);
        if (Folder is not null)
            await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}.png"), picture, TestContext.Current.CancellationToken);
        else
            Assert.True(File.Exists(Path.Combine(Checkout.Root, file)), $"{file} is missing: ./merajut screenshots");
        Assert.Contains($"({file})", await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
