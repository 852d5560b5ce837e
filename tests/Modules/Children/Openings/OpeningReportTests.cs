using System.Globalization;
using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Pages;
using MerajutASA.Modules.Children.Tests.Reports;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Openings;

/// <summary>Who sees how often records were opened, and how it is told.</summary>
public sealed class OpeningReportTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private const string Days = "from=2025-01-01&to=2025-12-31";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ReportFacts Facts => new(world);

    [Fact]
    public async Task Heads_see_their_own_institutions_openings_officers_their_regions_and_nobody_else_any()
    {
        var people = world.Children.People;
        var (central, surabaya, country) = (await people.OfficerAsync("33"), await people.OfficerAsync("35.78"), await people.OfficerAsync(""));
        // Other tests fill the same regions.
        var (before, beforeThere, beforeAll) = (await TimesAsync(central), await TimesAsync(surabaya), await TimesAsync(country));
        var (own, near, far) = (await FilledAsync(), await FilledAsync(), await FilledAsync(SomeRegions.Surabaya));

        Assert.Equal(10, await TimesAsync(own.Head));
        Assert.Equal(0, await TimesAsync(own.Head, new ReportFilter { Institution = near.Institution }));
        Assert.Equal(0, await TimesAsync(own.Head, new ReportFilter { Region = "35" }));
        Assert.Equal(before + 20, await TimesAsync(central));
        Assert.Equal(10, await TimesAsync(central, new ReportFilter { Institution = near.Institution }));
        Assert.Equal(0, await TimesAsync(central, new ReportFilter { Institution = far.Institution }));
        Assert.Equal(beforeThere + 10, await TimesAsync(surabaya));
        Assert.Equal(beforeAll + 30, await TimesAsync(country));
        Assert.Equal(0, await TimesAsync(await people.OfficerAsync("12")));

        Actor[] outside =
        [
            own.Carer, await people.AdministratorAsync(), await people.OfficerAsync("33", secondFactor: false), await people.HeadAsync(own.Institution, secondFactor: false),
            Actor.System("tests"), Actor.Nobody,
        ];
        foreach (var actor in outside)
            Assert.IsType<Outcome<ReportData>.NotFound>(await Facts.AskAsync(actor, ReportKind.Openings, ReportFacts.Year));
        Assert.IsType<Outcome<ReportData>.NotFound>(await world.Children.RunAsync<ExportReportHandler, ReportData>(
            handler => handler.RunAsync(own.Carer, ReportKind.Openings, ReportFacts.Year, "Rapat tahunan.")));
    }

    [Fact]
    public async Task Asking_is_written_down_as_figures_of_the_openings()
    {
        var place = await FilledAsync();
        await Facts.AskAsync(place.Head, ReportKind.Openings, ReportFacts.Year);

        var bytes = await world.Children.AskAsync<byte[]>($"select bytes from audit.entry where account_id = '{place.Head.AccountId}' and use_case = 'children.view-report' and kind = 'figures'");
        Assert.Contains("clickhouse.access_event", System.Text.Encoding.UTF8.GetString(bytes!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Months_and_weeks_begin_where_the_country_lives_and_add_up_to_the_same()
    {
        var place = await FilledAsync();

        var months = await Facts.SeeAsync(place.Head, ReportKind.Openings, ReportFacts.Year);
        var weeks = await Facts.SeeAsync(place.Head, ReportKind.Openings, ReportFacts.Year with { Step = OpeningStep.Week });

        // 31 March, 18.00 UTC is 1 April, 01.00 in Jakarta.
        Assert.Equal([("2025-02-01", 4L), ("2025-04-01", 2L), ("2025-06-01", 4L)], months.Openings.Select(one => (one.Key, one.Openings)));
        Assert.Equal([("2025-02-03", 4L), ("2025-03-31", 2L), ("2025-06-09", 4L)], weeks.Openings.Select(one => (one.Key, one.Openings)));
        Assert.Equal(29, months.OpeningUses.Sum(use => use.Records));
    }

    [Fact]
    public async Task A_head_reads_in_words_who_opened_records_and_what_for()
    {
        var place = await FilledAsync();
        await using var pages = new ChildrenPages(world.Children, place.Head);

        var page = pages.Open<OpeningsPage>($"/reports/openings?{Days}&sex=male");

        page.WaitForElement(".ma-paper", Patience);
        Assert.Equal(["10", "29", "4 (40 %)"], page.FindAll(".ma-figures dd").Select(value => value.TextContent.Trim()));
        Assert.Contains("Membuka kasus", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Kepala LKSA", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("children.open-case", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[name=sex], [name=age], [name=institution], [name=region]"));
        // What other reports are asked goes along, and is no chip of this one.
        Assert.All(page.FindAll(".ma-chips a"), link => Assert.Contains("sex=male", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains(page.FindAll(".ma-plot-wide a"), link => link.GetAttribute("href") == "/reports/openings?from=2025-02-01&to=2025-02-28&sex=male&step=week");
    }

    [Fact]
    public async Task Staff_find_no_such_page()
    {
        var place = await FilledAsync();
        await using var pages = new ChildrenPages(world.Children, place.Carer);

        var page = pages.Open<OpeningsPage>($"/reports/openings?{Days}");

        page.WaitForElement(".ma-absent", Patience);
        Assert.Empty(page.FindAll(".ma-paper"));
    }

    [Theory, InlineData("id"), InlineData("en")]
    public async Task Whatever_people_do_with_restricted_records_has_a_word(string language)
    {
        await using var scope = world.Children.World.Services.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetRequiredService<IStringLocalizer<Children.History.Texts>>();
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        var cases = UseCases.In(typeof(ChildrenModule).Assembly).Select(UseCase.Of).Where(useCase => useCase.Restricted).Select(useCase => useCase.Name).ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, name => Assert.NotEqual(name, HistorySentences.Verb(texts, name)));
    }

    private async Task<Place> FilledAsync(string region = SomeRegions.Pekunden)
    {
        var place = await world.Children.PlaceAsync(region);
        await new CountedOpenings(world).PutAsync(place.Institution, place.Region);
        return place;
    }

    private async Task<long> TimesAsync(Actor actor, ReportFilter? filter = null) =>
        (await Facts.SeeAsync(actor, ReportKind.Openings, (filter ?? new ReportFilter()) with { From = ReportFacts.Year.From, To = ReportFacts.Year.To })).OpeningUses.Sum(use => use.Openings);
}
