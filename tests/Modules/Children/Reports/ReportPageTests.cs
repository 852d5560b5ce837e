using System.Globalization;
using Bunit;
using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Openings;
using MerajutASA.Modules.Children.Tests.Pages;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Modules.Government.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

public sealed class ReportPageTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private const string Days = "from=2025-01-01&to=2025-12-31";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_head_sees_the_figures_the_pictures_and_the_tables_of_the_own_institution()
    {
        var place = await FilledAsync();
        await using var pages = new ChildrenPages(world.Children, place.Head);

        var page = pages.Open<OutcomesPage>($"/reports?{Days}");

        page.WaitForElement(".ma-paper", Patience);
        Assert.Equal(["1", "0,5", "2", "1 (50 %)", "10"], page.FindAll(".ma-figures dd").Select(value => value.TextContent.Trim()));
        Assert.NotEmpty(page.FindAll(".ma-plot svg"));
        Assert.Equal(page.FindAll("section.ma-paper").Count, page.FindAll("section.ma-paper").Count(section => section.QuerySelector("table") is not null));
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href")!.StartsWith("/children?stage=assessment", StringComparison.Ordinal));
        Assert.Contains(page.FindAll(".ma-plot-wide a"), link => link.GetAttribute("href") == "/reports?from=2025-02-01&to=2025-02-28");
        Assert.Equal(["/reports", "/reports/flows", "/reports/survival", "/reports/institutions", "/reports/openings", "/reports/reviews", "/reports/exits"], Tabs(page));
        Assert.Empty(page.FindAll("[name=institution], [name=region]"));
    }

    [Fact]
    public async Task An_officer_is_led_from_a_province_and_from_an_institution_to_what_is_narrower()
    {
        var place = await FilledAsync();
        var officer = await world.Children.People.OfficerAsync("");
        await using var first = new ChildrenPages(world.Children, officer);
        await using var second = new ChildrenPages(world.Children, officer);

        var map = first.Open<MapPage>($"/reports/map?{Days}&measure=registered");
        var institutions = second.Open<InstitutionsPage>($"/reports/institutions?{Days}");

        map.WaitForElement(".ma-paper", Patience);
        Assert.Contains(map.FindAll("a"), link => link.GetAttribute("href") == $"/reports?region=33&{Days}");
        Assert.Contains("MapSVG, CC BY 4.0", map.Markup, StringComparison.Ordinal);
        Assert.Equal(["/reports", "/reports/flows", "/reports/survival", "/reports/map", "/reports/institutions", "/reports/openings", "/reports/reviews", "/reports/exits"], Tabs(map));
        institutions.WaitForElement(".ma-paper", Patience);
        Assert.Contains(institutions.FindAll(".ma-rowlink"), link => link.GetAttribute("href") == $"/reports?institution={place.Institution}&{Days}");
    }

    [Fact]
    public async Task Where_there_is_nothing_a_page_says_so_and_what_to_do()
    {
        var place = await world.Children.PlaceAsync();
        await using var one = new ChildrenPages(world.Children, place.Head);
        await using var two = new ChildrenPages(world.Children, place.Head);

        one.Open<FlowsPage>("/reports/flows").WaitForElement(".ma-empty", Patience);
        var filtered = two.Open<SurvivalPage>("/reports/survival?sex=male");

        Assert.Equal("/reports/survival", filtered.WaitForElement(".ma-empty a", Patience).GetAttribute("href"));
    }

    [Fact]
    public async Task Days_that_cannot_be_are_explained_and_stay_in_the_form()
    {
        var place = await world.Children.PlaceAsync();
        await using var pages = new ChildrenPages(world.Children, place.Head);

        var page = pages.Open<OutcomesPage>("/reports?from=2025-02-02&to=2025-01-01");

        Assert.Contains("Tanggal awal ada setelah tanggal akhir", page.WaitForElement("[role=alert]", Patience).TextContent, StringComparison.Ordinal);
        Assert.Equal("2025-02-02", page.Find("input[name=from]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_store_that_is_away_takes_down_the_figures_alone()
    {
        var away = await ChildrenWorld.OfAsync();
        var place = await away.PlaceAsync();
        await using var pages = new ChildrenPages(away, place.Head);

        var page = pages.Open<SurvivalPage>("/reports/survival");

        page.WaitForElement("[role=alert]", Patience);
        Assert.NotNull(page.Find("form.ma-filters"));
        Assert.NotNull(page.Find("nav.ma-tabs"));
    }

    [Fact]
    public async Task A_report_on_many_places_does_not_exist_for_a_head()
    {
        var place = await FilledAsync();
        await using var pages = new ChildrenPages(world.Children, place.Head);

        var page = pages.Open<MapPage>($"/reports/map?{Days}");

        page.WaitForElement(".ma-absent", Patience);
        Assert.Empty(page.FindAll(".ma-paper"));
    }

    [Theory, InlineData("id"), InlineData("en")]
    public async Task Every_word_that_is_made_up_at_run_time_is_there(string language)
    {
        await using var scope = world.Children.World.Services.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetRequiredService<IStringLocalizer<Texts>>();
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        string[] keys =
        [
            .. Enum.GetValues<ReportKind>().SelectMany(kind => new[] { $"Nav.{kind}", $"Lead.{kind}", $"Title.{kind}", $"File.{kind}" }),
            .. Enum.GetValues<ReportPeriod>().Select(period => $"ReportPeriod.{period}"), .. Enum.GetValues<SurvivalGrouping>().Select(by => $"SurvivalGrouping.{by}"),
            .. Enum.GetValues<ReportMeasure>().Select(measure => $"Measure.{measure}"), .. Enum.GetValues<Ui.Papers.PaperKind>().Select(kind => $"PaperKind.{kind}"),
            .. Enum.GetValues<OpeningStep>().SelectMany(step => new[] { $"OpeningStep.{step}", $"OpeningsBy.{step}" }), "NoneOpeningsDo", "NoneReviewsDo",
            .. Enum.GetValues<PeerDimension>().Select(of => $"PeerDimension.{of}"), .. Children.Figures.AgeGroups.Codes.Select(code => $"PeerAge.{code}"), "Lead.Peers", "NonePeersDo", "PeersUnknown",
            "Above", "Below", "Alike", "PeriodBackwards", "PeriodTooLong", "ReasonMissing", "PeriodWrong", "NotMade", "TooMuch", "NoneDo", "NoneFoundDo",
        ];

        Assert.All(keys, key => Assert.False(texts[key].ResourceNotFound, key));
    }

    [Theory, InlineData(ReportKind.Outcomes), InlineData(ReportKind.Flows), InlineData(ReportKind.Survival), InlineData(ReportKind.Map), InlineData(ReportKind.Institutions)]
    [InlineData(ReportKind.Openings), InlineData(ReportKind.Reviews), InlineData(ReportKind.Exits)]
    internal async Task Beside_every_picture_stands_a_table(ReportKind kind)
    {
        var place = await FilledAsync();
        await using var scope = world.Children.World.Services.CreateAsyncScope();
        var officer = await world.Children.People.OfficerAsync("33");
        var filter = ReportFacts.Year with { Institution = place.Institution };
        var data = await new ReportFacts(world).SeeAsync(officer, kind, filter);

        var paper = (await scope.ServiceProvider.GetRequiredService<ReportPapers>().MakeAsync(officer, kind, filter, data)).Paper;

        Assert.NotEmpty(paper.Sections);
        Assert.All(paper.Sections, section =>
        {
            Assert.NotEmpty(section.Pictures);
            Assert.All(section.Pictures, picture => Assert.NotEmpty(picture.Label));
            Assert.NotEmpty(section.Tables);
            Assert.All(section.Tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count)));
        });
        Assert.InRange(paper.Figures.Count, 1, 5);
    }

    private async Task<Place> FilledAsync()
    {
        var place = await world.Children.PlaceAsync();
        world.Children.Institutions.Scopes.Add(new InstitutionScope(place.Institution, place.Region, InstitutionState.Active, 1));
        await new CountedOpenings(world).PutAsync(place.Institution, place.Region);
        var facts = new ReportFacts(world);
        await facts.CaseAsync(place.Institution, place.Region, [(1, "2025-02-01"), (2, "2025-03-01"), (3, "2025-03-11"), (5, "2025-04-01"), (6, "2025-10-01")]);
        await facts.CaseAsync(place.Institution, place.Region, [(1, "2025-05-01"), (2, "2025-06-01")]);
        await facts.ReviewAsync(place, ("held", "2025-04-10", "2025-04-03"));
        return place;
    }

    private static IEnumerable<string> Tabs<TPage>(IRenderedComponent<TPage> page)
        where TPage : Microsoft.AspNetCore.Components.IComponent => page.FindAll("nav.ma-tabs a").Select(link => link.GetAttribute("href")!.Split('?')[0]);
}
