using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Facts;

public sealed class FactsRebuildTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private const string Rows = "SELECT * FROM case_event ORDER BY event_id";
    private const string Figures = "SELECT month, region_code, institution, from_stage, to_stage, sum(cases) FROM case_moves_by_month GROUP BY ALL ORDER BY ALL";

    [Fact]
    public async Task A_rebuild_gives_the_same_rows_and_figures_and_can_be_run_again()
    {
        await FillAsync();
        var (rows, figures) = (await world.LinesAsync(Rows), await world.LinesAsync(Figures));

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(rows.Count, await world.RebuildAsync());
            Assert.Equal(rows, await world.LinesAsync(Rows));
            Assert.Equal(figures, await world.LinesAsync(Figures));
        }

        Assert.True((await world.CompareAsync()).IsEqual);
    }

    [Fact]
    public async Task A_comparison_names_what_is_missing_left_over_different_and_double()
    {
        var children = await FillAsync();
        Assert.True((await world.CompareAsync()).IsEqual);
        var ids = await world.LinesAsync("SELECT event_id FROM case_event ORDER BY event_id LIMIT 2");
        var extra = Guid.NewGuid();
        var missing = await world.Children.AskAsync<Guid>($"""
            insert into children.case_event
            select gen_random_uuid(), child_id, institution_id, region_code, at, kind, from_stage, to_stage, days_in_stage, sex, birth_year, entry_reason, pseudonym, child_version, 1, entry_id
            from children.case_event where child_id = '{children[0]}' limit 1 returning id
            """);
        await world.ClickHouse.ExecuteNonQueryAsync($"INSERT INTO case_event SELECT * REPLACE (toUUID('{extra}') AS event_id) FROM case_event LIMIT 1");
        await world.ClickHouse.ExecuteNonQueryAsync($"INSERT INTO case_event SELECT * FROM case_event WHERE event_id = toUUID('{ids[0]}')");
        await world.Children.AskAsync<object>($"update children.case_event set days_in_stage = days_in_stage + 1 where id = '{ids[1]}'");

        var found = await world.CompareAsync();

        Assert.Equal(
            new[] { (missing, DifferenceKind.Missing), (extra, DifferenceKind.LeftOver), (Guid.Parse(ids[0]), DifferenceKind.Different), (Guid.Parse(ids[1]), DifferenceKind.Different) }.OrderBy(pair => pair.Item1),
            found.Differences.Select(difference => (difference.Aggregate, difference.Kind)));
        await world.RebuildAsync();
        Assert.True((await world.CompareAsync()).IsEqual);
        Assert.Equal(0L, await world.DifferingAsync());
    }

    [Fact]
    public async Task A_view_that_a_crash_left_behind_is_filled_anew_by_who_writes_first()
    {
        await FillAsync();
        await world.ClickHouse.ExecuteNonQueryAsync($"TRUNCATE TABLE {CaseFactTable.Moves}");
        Assert.NotEqual(0L, await world.DifferingAsync());
        await using (var later = await FactsWorld.BesideAsync(world))
            await later.ApplyAsync(Guid.NewGuid());

        Assert.Equal(0L, await world.DifferingAsync());
    }

    private async Task<Guid[]> FillAsync()
    {
        var place = await world.Children.PlaceAsync();
        Guid[] children = [await place.ChildAtAsync(CaseStage.CarePlan), await place.ChildAtAsync(CaseStage.Assessment), await place.ChildAsync()];
        await world.ApplyAsync(children);
        return children;
    }
}
