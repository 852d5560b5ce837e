using System.Globalization;
using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Figures;
using MerajutASA.Modules.Children.Figures.ShowFigures;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;
using ShownTexts = MerajutASA.Modules.Children.Figures.ShowFigures.Texts;

namespace MerajutASA.Modules.Children.Tests.Figures;

public sealed class FiguresPageTests(FiguresWorld world) : IClassFixture<FiguresWorld>
{
    private const string June = "length=month&period=2026-06";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Every role, and nobody.</summary>
    public static TheoryData<Role?> Readers => [.. RoleNames.OfPeople.Select(role => (Role?)role).Append(default)];

    [Theory, MemberData(nameof(Readers))]
    public async Task Everybody_sees_the_same_and_not_what_is_withheld(Role? role)
    {
        await world.PublishAsync();
        await using var pages = new ChildrenPages(world.Children, role is { } known ? await world.ReaderAsync(known) : null);

        var page = pages.Open<FiguresPage>($"/figures?{June}&level=province&by=sex");

        page.WaitForElement(".ma-paper", Patience);
        // All were girls: that is withheld, and with it that there was no boy.
        Assert.Equal(["37", "2 dari 2", "6 dari 9"], page.FindAll(".ma-figures dd").Select(value => value.TextContent.Trim()));
        Assert.Equal(
            ["Jawa Tengah 24 ditahan ditahan", "Jawa Timur 13 ditahan ditahan"],
            page.FindAll("section.ma-paper")[0].QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))));
        Assert.Contains("Yang mana di antara keduanya tidak dikatakan", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Ditutup dan diterbitkan", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_on_the_country_over_time_where_hardly_anything_is_withheld_and_a_region_is_what_it_says()
    {
        await world.PublishAsync();
        await using var first = new ChildrenPages(world.Children, null);
        await using var second = new ChildrenPages(world.Children, null);

        var country = first.Open<FiguresPage>("/figures");
        var province = second.Open<FiguresPage>("/figures?region=33");

        country.WaitForElement(".ma-paper", Patience);
        Assert.Single(country.FindAll("section.ma-paper"));
        Assert.Empty(country.FindAll("a[href*='level=regency']"));
        province.WaitForElement(".ma-paper", Patience);
        Assert.Contains("Jawa Tengah", province.Find("p.ma-muted").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_province_leads_to_its_regencies_and_a_regency_to_its_course()
    {
        await world.PublishAsync();
        await using var first = new ChildrenPages(world.Children, null);
        await using var second = new ChildrenPages(world.Children, null);
        await using var third = new ChildrenPages(world.Children, null);

        var provinces = first.Open<FiguresPage>($"/figures?{June}&level=province");
        var regencies = second.Open<FiguresPage>($"/figures?{June}&level=regency&region=33&by=reason");
        var regency = third.Open<FiguresPage>($"/figures?{June}&level=regency&region=33.74");

        provinces.WaitForElement(".ma-paper", Patience);
        Assert.Contains(provinces.FindAll(".ma-rowlink"), link => link.GetAttribute("href") == "/figures?length=month&period=2026-06&level=regency&region=33");
        Assert.Contains("MapSVG, CC BY 4.0", provinces.Markup, StringComparison.Ordinal);
        regencies.WaitForElement(".ma-paper", Patience);
        Assert.Equal(["Kota Semarang"], regencies.FindAll("section.ma-paper")[0].QuerySelectorAll("tbody td:first-child").Select(cell => cell.TextContent.Trim()));
        // Nothing is drawn of reasons of which nothing is told.
        Assert.Contains("Ditahan seluruhnya: Sekolah tidak terjangkau, ", regencies.Markup, StringComparison.Ordinal);
        regency.WaitForElement(".ma-paper", Patience);
        Assert.Single(regency.FindAll("section.ma-paper"));
        Assert.Contains("Dari waktu ke waktu: Kota Semarang, Jawa Tengah", regency.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("of=children.secrets&length=decade&period=2026-99&level=village&region=33.74.11&by=name&page=-4")]
    [InlineData("region=99&level=province")]
    [InlineData("region=%27%20or%201%3D1&period=1066-10")]
    public async Task What_an_address_cannot_mean_is_as_if_it_were_not_there_and_nothing_is_written_down(string query)
    {
        await world.PublishAsync();
        var before = await RefusalsAsync();
        await using var pages = new ChildrenPages(world.Children, null);

        var page = pages.Open<FiguresPage>($"/figures?{query}");

        page.WaitForElement(".ma-paper", Patience);
        Assert.Empty(page.FindAll("[role=alert]"));
        Assert.Equal(before, await RefusalsAsync());
    }

    [Fact]
    public async Task A_quarter_says_of_how_much_it_is_only_a_part()
    {
        await world.PublishAsync();
        await using var pages = new ChildrenPages(world.Children, null);

        var page = pages.Open<FiguresPage>("/figures?period=2026-06&level=nation");

        // June alone: what happened was then; April and May were before the first fact.
        page.WaitForElement(".ma-paper", Patience);
        Assert.Equal("37+", page.FindAll(".ma-figures dd")[0].TextContent.Trim());
    }

    [Theory, InlineData("id"), InlineData("en")]
    public async Task Every_word_that_is_made_up_at_run_time_is_there(string language)
    {
        await using var scope = world.Children.World.Services.CreateAsyncScope();
        var (texts, words) = (scope.ServiceProvider.GetRequiredService<IStringLocalizer<ShownTexts>>(), scope.ServiceProvider.GetRequiredService<CaseWords>());
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        var said = new FigureWords(texts, words, await world.Children.World.Get<RegionCatalog>().GetAsync());
        string[] keys =
        [
            .. ChildFigures.All.SelectMany(dataset => new[] { $"Title.{dataset.Name}", $"Note.{dataset.Name}" }), .. ChildFigures.All.SelectMany(dataset => dataset.Dimensions).Select(each => $"By.{each.Name}"),
            .. Enum.GetValues<PeriodLength>().Select(length => $"Length.{length}"), .. Enum.GetValues<FigureLevel>().Select(level => $"Level.{level}"),
            .. Enum.GetValues<Ui.Papers.PaperKind>().Select(kind => $"PaperKind.{kind}"), .. AgeGroups.Codes.Select(code => $"Age.{code}"),
        ];

        Assert.All(keys, key => Assert.False(texts[key].ResourceNotFound, key));
        foreach (var each in ChildFigures.All.SelectMany(dataset => dataset.Dimensions))
            Assert.All(each.Categories, code => Assert.DoesNotContain('.', said.Category(each.Name, code)));
    }

    private Task<long> RefusalsAsync() => world.Children.AskAsync<long>("select count(*) from audit.entry where use_case = 'analytics.read-published-figures'");
}
