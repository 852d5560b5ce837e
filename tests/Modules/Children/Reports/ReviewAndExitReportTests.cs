using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Pages;
using MerajutASA.Modules.Children.Tests.Reviews;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

public sealed class ReviewAndExitReportTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private const string Days = "from=2025-01-01&to=2025-12-31";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ReportFacts Facts => new(world);

    [Fact]
    public async Task Reviews_count_in_the_month_in_which_they_were_held_as_they_stand_now()
    {
        var place = await world.Children.PlaceAsync();
        await Facts.ReviewAsync(place, ("held", "2025-02-10", "2025-02-03"));
        await Facts.ReviewAsync(place, ("held", "2025-02-10", "2025-02-14"));
        await Facts.ReviewAsync(place, ("held", "2025-02-10", "2025-02-20"), ("corrected", "2025-02-10", "2025-03-02"));
        await Facts.ReviewAsync(place, ("held", "2025-02-10", "2025-02-20"), ("struck", "2025-02-10", "2025-02-20"));
        await Facts.ReviewAsync(place, ("held", "2024-12-10", "2024-12-31"));

        var data = await Facts.SeeAsync(place.Head, ReportKind.Reviews, ReportFacts.Year);

        Assert.Equal([new ReviewMonth(new DateOnly(2025, 2, 1), 1, 1, 4), new ReviewMonth(new DateOnly(2025, 3, 1), 0, 1, 20)], data.Reviews);
    }

    [Fact]
    public async Task Overdue_are_those_of_the_register_whom_the_list_shows_within_the_own_scope()
    {
        var (place, other) = (await world.Children.PlaceAsync(), await world.Children.PlaceAsync());
        await ReviewedCase.AgreedAsync(place, due: -1);
        await ReviewedCase.AgreedAsync(place, due: -40);
        await ReviewedCase.AgreedAsync(place, due: 0);
        await ReviewedCase.AgreedAsync(place, due: 3);
        await ReviewedCase.AgreedAsync(other, due: -1);

        Assert.Equal(2, (await Facts.SeeAsync(place.Head, ReportKind.Reviews, ReportFacts.Year)).Overdue);
        Assert.Equal(2, (await Facts.SeeAsync(place.Carer, ReportKind.Reviews, ReportFacts.Year)).Overdue);
        Assert.Equal(2, (await Facts.SeeAsync(await world.Children.People.OfficerAsync("33"), ReportKind.Reviews, ReportFacts.Year with { Institution = place.Institution })).Overdue);
        Assert.Equal(0, (await Facts.SeeAsync(await world.Children.People.OfficerAsync("12"), ReportKind.Reviews, ReportFacts.Year)).Overdue);
        Assert.Equal(0, (await Facts.SeeAsync(place.Head, ReportKind.Reviews, ReportFacts.Year with { Sex = Children.Register.Sex.Male })).Overdue);
    }

    [Fact]
    public async Task Ends_count_as_they_stand_now_and_care_that_ended_without_a_reason_apart()
    {
        var place = await world.Children.PlaceAsync();
        await Facts.ExitAsync(place, await CaseAsync(place), ("ended", "reunified", "2025-03-11"));
        await CaseAsync(place, (6, "2025-02-09"));
        await Facts.ExitAsync(place, await CaseAsync(place), ("ended", "reunified", "2025-03-11"), ("taken-back", "reunified", "2025-03-11"));
        await Facts.ExitAsync(place, await CaseAsync(place, (6, "2025-04-01")), ("ended", "adoption", "2025-03-21"), ("corrected", "kin", "2025-03-31"));
        await CaseAsync(place, (0, "2025-01-12"));

        var data = await Facts.SeeAsync(place.Head, ReportKind.Exits, ReportFacts.Year);

        Assert.Equal(
            [new ExitCount("kin", 80, 1), new ExitCount("reunified", 60, 1), new ExitCount(ExitCount.Unrecorded, 30, 1)],
            data.Exits.Where(count => count.IsEnd).OrderBy(count => count.Reason, StringComparer.Ordinal));
        Assert.Equal(1, data.Exits.Where(count => !count.IsEnd).Sum(count => count.Cases));
        Assert.Empty((await Facts.SeeAsync(await world.Children.People.OfficerAsync("12"), ReportKind.Exits, ReportFacts.Year)).Exits);
    }

    [Fact]
    public async Task The_boards_show_figures_with_their_tables_and_lead_to_the_overdue()
    {
        var place = await world.Children.PlaceAsync();
        await ReviewedCase.AgreedAsync(place, due: -1);
        await Facts.ReviewAsync(place, ("held", "2025-02-10", "2025-02-03"));
        await Facts.ExitAsync(place, await CaseAsync(place), ("ended", "reunified", "2025-03-11"));
        await Facts.ExitAsync(place, await CaseAsync(place), ("ended", "adoption", "2025-03-11"));
        await using var pages = new ChildrenPages(world.Children, place.Head);

        var reviews = pages.Open<ReviewsPage>($"/reports/reviews?{Days}");
        reviews.WaitForElement(".ma-paper", Patience);
        Assert.Contains("review=overdue", reviews.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(reviews.FindAll(".ma-paper svg"));
        Assert.NotEmpty(reviews.FindAll(".ma-paper table"));
        await using var others = new ChildrenPages(world.Children, place.Head);
        var exits = others.Open<ExitsPage>($"/reports/exits?{Days}");
        exits.WaitForElement(".ma-paper", Patience);
        Assert.Contains("Pengangkatan anak", exits.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(exits.FindAll(".ma-paper svg"));
    }

    [Fact]
    public async Task A_board_without_anything_says_so()
    {
        var place = await world.Children.PlaceAsync();
        await using var pages = new ChildrenPages(world.Children, place.Head);

        var reviews = pages.Open<ReviewsPage>($"/reports/reviews?{Days}");
        reviews.WaitForElement(".ma-empty", Patience);
        await using var others = new ChildrenPages(world.Children, place.Head);
        var exits = others.Open<ExitsPage>($"/reports/exits?{Days}");
        exits.WaitForElement(".ma-empty", Patience);

        Assert.Empty(reviews.FindAll(".ma-paper"));
        Assert.Empty(exits.FindAll(".ma-paper"));
    }

    private Task<Guid> CaseAsync(Place place, params (int Stage, string Day)[] later) => Facts.CaseAsync(place.Institution, place.Region, [(1, "2025-01-10"), .. later]);
}
