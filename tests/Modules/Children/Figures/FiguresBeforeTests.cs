using System.Net;
using Bunit;
using MerajutASA.Modules.Children.Figures.ShowFigures;
using MerajutASA.Modules.Children.Tests.Pages;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Figures;

/// <summary>Before the first month is published.</summary>
public sealed class FiguresBeforeTests(FiguresWorld world) : IClassFixture<FiguresWorld>
{
    [Fact]
    public async Task The_page_says_when_the_first_figures_come_and_there_is_no_file()
    {
        await using var pages = new ChildrenPages(world.Children, null);
        await using var site = await FigureSite.StartAsync(world, null);

        var page = pages.Open<FiguresPage>("/figures?by=sex");

        Assert.Contains("tiga hari setelah bulan itu berakhir", page.WaitForElement(".ma-empty", TimeSpan.FromSeconds(30)).TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".ma-paper, .ma-filters"));
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/figures/file?format=csv", Xunit.TestContext.Current.CancellationToken)).StatusCode);
    }
}
