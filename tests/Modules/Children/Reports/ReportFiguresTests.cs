using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

public sealed class ReportFiguresTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private static readonly ReportFilter Year = ReportFacts.Year;

    private ReportFacts Facts => new(world);

    [Fact]
    public async Task Months_tell_what_came_to_a_stage_what_left_it_and_what_stood_there()
    {
        var place = await world.Children.PlaceAsync();
        await CaseAsync(place, (1, "2024-11-03"), (2, "2025-02-10"), (3, "2025-04-02"));
        await CaseAsync(place, (1, "2025-02-20"), (2, "2025-02-25"), (3, "2025-05-01"), (2, "2025-05-09"));
        await CaseAsync(place, (1, "2025-12-30"), (2, "2026-01-02"));

        var stages = new StageHistory(await Facts.SeeAsync(place.Head, ReportKind.Outcomes, Year));

        Assert.Equal(12, stages.Months.Count);
        Assert.Equal([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], stages.Registered);
        Assert.Equal(1, stages.Before(1));
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], stages.Stock(1));
        Assert.Equal([0, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1], stages.Stock(2));
        Assert.Equal([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1], stages.Stock(3));
        Assert.Equal([0, 2, 0, 0, 1], stages.Came(2).Take(5));
        Assert.Equal(3, stages.Open);
    }

    [Fact]
    public async Task What_stands_at_each_stage_is_what_the_register_says()
    {
        var place = await world.Children.PlaceAsync();
        await world.ApplyAsync(await place.ChildAsync(), await place.ChildAtAsync(CaseStage.Assessment), await place.ChildAtAsync(CaseStage.Assessment), await place.ChildAtAsync(CaseStage.CarePlan));

        var stages = new StageHistory(await Facts.SeeAsync(place.Head, ReportKind.Outcomes, new ReportFilter()));
        var register = (await world.Children.RunAsync<CountStagesHandler, IReadOnlyList<StageCount>>(handler => handler.RunAsync(place.Head))).Value;

        Assert.Equal(register.Select(count => ((int)count.Stage, (long)count.Count)), Enumerable.Range(1, 8).Select(stage => (stage, stages.Stock(stage)[^1])).Where(pair => pair.Item2 > 0));
    }

    [Fact]
    public async Task A_withdrawn_child_counts_nowhere_and_one_whose_key_went_first_is_taken_back()
    {
        var place = await world.Children.PlaceAsync();
        await CaseAsync(place, (1, "2025-03-01"), (0, "2025-03-04"));
        await Facts.CaseAsync(place.Institution, place.Region, [(1, "2025-06-01"), (0, "2025-06-02")], nameless: true);

        var stages = new StageHistory(await Facts.SeeAsync(place.Head, ReportKind.Outcomes, Year));

        Assert.All(stages.Registered, registered => Assert.Equal(0, registered));
        Assert.All(stages.Stock(1), stock => Assert.Equal(0, stock));
        Assert.Empty((await Facts.SeeAsync(place.Head, ReportKind.Survival, Year)).Survival);
    }

    [Fact]
    public async Task A_child_from_before_there_were_facts_stands_where_it_stood_and_was_not_registered_in_the_period()
    {
        var place = await world.Children.PlaceAsync();
        await Facts.CaseAsync(place.Institution, place.Region, [(1, "2025-02-05"), (2, "2025-04-10"), (3, "2025-07-10")], earlier: true);

        var stages = new StageHistory(await Facts.SeeAsync(place.Head, ReportKind.Outcomes, Year));

        Assert.Equal([0, 1, 1, 0], stages.Stock(1).Take(4));
        Assert.Equal([0, 0, 0, 1, 1, 1, 0], stages.Stock(2).Take(7));
        Assert.Equal(1, stages.Stock(3)[^1]);
        Assert.All(stages.Registered, registered => Assert.Equal(0, registered));
        var officer = await world.Children.People.OfficerAsync("33");
        var places = (await Facts.SeeAsync(officer, ReportKind.Institutions, Year)).Places;
        Assert.Equal(new PlaceFigures(place.Institution.ToString(), 0, 0, 0, 1), places.Single(one => one.Key == place.Institution.ToString()));
    }

    [Fact]
    public async Task Times_are_quartiles_of_the_days_in_the_stages_that_were_left()
    {
        var place = await world.Children.PlaceAsync();
        foreach (var day in new[] { "2025-01-11", "2025-01-21", "2025-01-31", "2025-02-10", "2025-02-20" })
            await CaseAsync(place, (1, "2025-01-01"), (2, day));
        await CaseAsync(place, (1, "2024-01-01"), (2, "2024-05-05"));

        var time = Assert.Single((await Facts.SeeAsync(place.Head, ReportKind.Outcomes, Year)).Times);

        Assert.Equal(new StageTime(1, 5, 20, 30, 40), time);
    }

    [Fact]
    public async Task Flows_count_each_move_and_tell_which_went_back()
    {
        var place = await world.Children.PlaceAsync();
        await CaseAsync(place, (1, "2025-01-03"), (2, "2025-02-10"), (3, "2025-04-02"), (2, "2025-05-02"), (3, "2025-06-02"));
        await CaseAsync(place, (1, "2024-01-03"), (2, "2025-03-10"));

        var flows = (await Facts.SeeAsync(place.Head, ReportKind.Flows, Year)).Flows;

        Assert.Equal([new StageFlow(0, 1, 1), new StageFlow(1, 2, 2), new StageFlow(2, 3, 2), new StageFlow(3, 2, 1)], flows);
        Assert.Equal([false, false, false, true], flows.Select(flow => flow.Back));
    }

    [Fact]
    public async Task Survival_follows_who_came_in_the_period_until_they_arrive_or_until_now()
    {
        var place = await world.Children.PlaceAsync();
        await CaseAsync(place, (1, "2025-01-01"), (5, "2025-02-01"), (6, "2025-04-11"), (5, "2025-05-01"), (6, "2025-06-01"));
        await CaseAsync(place, (1, "2025-03-01"), (2, "2025-04-01"));
        await CaseAsync(place, (1, "2024-03-01"), (6, "2025-04-01"));

        var counts = (await Facts.SeeAsync(place.Head, ReportKind.Survival, Year)).Survival;
        var plan = (await Facts.SeeAsync(place.Head, ReportKind.Survival, Year with { Until = CaseStage.Assessment })).Survival;

        var waiting = (int)(DateTime.UtcNow - new DateTime(2025, 3, 1, 3, 0, 0, DateTimeKind.Utc)).TotalDays;
        Assert.Equal(("", new SurvivalCount(100, 1, 0)), counts[0]);
        Assert.Equal(("", 0L, 1L), (counts[1].Line, counts[1].Count.Arrived, counts[1].Count.Waiting));
        Assert.InRange(counts[1].Count.Day, waiting - 1, waiting + 1);
        Assert.Equal([("", new SurvivalCount(31, 2, 0))], plan);
    }

    [Fact]
    public async Task Lines_of_survival_are_told_apart_by_year_sex_and_region()
    {
        var (near, far) = (await world.Children.PlaceAsync(), await world.Children.PlaceAsync(SomeRegions.Surabaya));
        await Facts.CaseAsync(near.Institution, near.Region, [(1, "2024-12-31"), (6, "2025-01-10")], sex: "male");
        await Facts.CaseAsync(far.Institution, far.Region, [(1, "2025-01-01"), (6, "2025-01-11")]);
        var officer = await world.Children.People.OfficerAsync("");
        async Task<IEnumerable<string>> LinesAsync(SurvivalGrouping by, Guid institution) =>
            (await Facts.SeeAsync(officer, ReportKind.Survival, new ReportFilter { From = new(2024, 1, 1), By = by, Institution = institution })).Survival.Select(pair => pair.Line);

        Assert.Equal(["2024"], await LinesAsync(SurvivalGrouping.Year, near.Institution));
        Assert.Equal(["2025"], await LinesAsync(SurvivalGrouping.Year, far.Institution));
        Assert.Equal(["male"], await LinesAsync(SurvivalGrouping.Sex, near.Institution));
        Assert.Equal(["35"], await LinesAsync(SurvivalGrouping.Region, far.Institution));
    }

    [Fact]
    public async Task Places_have_their_open_registered_and_ended_cases()
    {
        var place = await world.Children.PlaceAsync();
        await CaseAsync(place, (1, "2024-05-01"), (5, "2024-06-01"), (6, "2025-03-01"), (7, "2025-04-01"));
        await CaseAsync(place, (1, "2025-05-01"), (2, "2025-06-01"));
        await CaseAsync(place, (1, "2024-05-01"), (6, "2024-09-01"));
        var officer = await world.Children.People.OfficerAsync("33");

        var institutions = (await Facts.SeeAsync(officer, ReportKind.Institutions, Year)).Places;
        var provinces = (await Facts.SeeAsync(officer, ReportKind.Map, Year with { Institution = place.Institution })).Places;

        Assert.Equal(new PlaceFigures(place.Institution.ToString(), 1, 1, 1, 1), institutions.Single(one => one.Key == place.Institution.ToString()));
        Assert.Equal([new PlaceFigures("33", 1, 1, 1, 1)], provinces);
        Assert.Equal(2, provinces[0].Handled);
    }

    [Fact]
    public async Task Filters_narrow_by_sex_age_region_institution_and_period()
    {
        var (near, far) = (await world.Children.PlaceAsync(), await world.Children.PlaceAsync(SomeRegions.Surabaya));
        var today = DateTime.UtcNow.Year;
        await Facts.CaseAsync(near.Institution, near.Region, [(1, "2025-01-31")], sex: "male", born: today - 4);
        await Facts.CaseAsync(near.Institution, near.Region, [(1, "2025-02-01")], born: today - 10);
        await Facts.CaseAsync(far.Institution, far.Region, [(1, "2025-02-01")], born: today - 10);
        var officer = await world.Children.People.OfficerAsync("");
        async Task<long> CountAsync(ReportFilter filter) => (await Facts.SeeAsync(officer, ReportKind.Institutions, filter)).Places
            .Where(place => place.Key == near.Institution.ToString() || place.Key == far.Institution.ToString()).Sum(place => place.Registered);

        Assert.Equal(3, await CountAsync(Year));
        Assert.Equal(1, await CountAsync(Year with { Sex = Sex.Male }));
        Assert.Equal(2, await CountAsync(Year with { Age = AgeBand.From6To12 }));
        Assert.Equal(1, await CountAsync(Year with { Region = "35.78" }));
        Assert.Equal(2, await CountAsync(Year with { Institution = near.Institution }));
        Assert.Equal(1, await CountAsync(Year with { To = new DateOnly(2025, 1, 31) }));
        Assert.Equal(2, await CountAsync(Year with { From = new DateOnly(2025, 2, 1) }));
    }

    [Theory]
    [InlineData("2025-02-01", "2025-01-01", "PeriodBackwards")]
    [InlineData("2010-01-01", "2025-01-01", "PeriodTooLong")]
    public async Task A_period_that_cannot_be_is_refused_with_its_reason(string from, string to, string why)
    {
        var place = await world.Children.PlaceAsync();
        var day = System.Globalization.CultureInfo.InvariantCulture;

        var outcome = await Facts.AskAsync(place.Head, ReportKind.Outcomes, new ReportFilter { From = DateOnly.Parse(from, day), To = DateOnly.Parse(to, day) });

        Assert.Equal(why, Assert.IsType<Infrastructure.Access.Outcome<ReportData>.Refused>(outcome).Code);
    }

    [Fact]
    public void An_address_holds_a_filter_whole()
    {
        var filter = Year with { Region = "33.74", Sex = Sex.Male, Age = AgeBand.Grown, Institution = Guid.NewGuid(), By = SurvivalGrouping.Sex, Until = CaseStage.Services, Period = ReportPeriod.ThisYear };
        var address = ReportFilterAddress.Of(ReportKind.Survival, filter);

        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]);

        Assert.StartsWith("/reports/survival?", address, StringComparison.Ordinal);
        Assert.Equal(filter, ReportFilterAddress.Read(name => query.TryGetValue(name, out var value) ? value.ToString() : null));
        Assert.Equal("/reports", ReportFilterAddress.Of(ReportKind.Outcomes, new ReportFilter()));
        Assert.Equal(new ReportFilter(), ReportFilterAddress.Read(_ => "nonsense'; --"));
    }

    private Task CaseAsync(Place place, params (int Stage, string Day)[] way) => Facts.CaseAsync(place.Institution, place.Region, way);
}
