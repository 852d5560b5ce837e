using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Importing;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Facts;

public sealed class CaseFactsTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    [Fact]
    public async Task A_case_leaves_one_fact_for_each_event_under_one_pseudonym()
    {
        var place = await world.Children.PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.CarePlan);
        await place.ReopenAsync(child, CaseStage.Assessment);

        await world.ApplyAsync(child);

        Assert.Equal(
            ["registered|0|1|0", "moved|1|2|0", "moved|2|3|0", "moved|3|2|0"],
            await world.LinesAsync($"SELECT kind, from_stage, to_stage, days_in_stage FROM case_event WHERE {Of(place)} ORDER BY version"));
        Assert.Equal(
            [$"female|{Samples.Birth.Year}|father-died|{place.Region}"],
            await world.LinesAsync($"SELECT DISTINCT sex, birth_year, entry_reason, region_code FROM case_event WHERE {Of(place)}"));
        Assert.Equal(1UL, await world.NumberAsync($"SELECT uniqExact(pseudonym) FROM case_event WHERE {Of(place)} AND pseudonym != toUUID('{Guid.Empty}')"));
    }

    [Fact]
    public async Task Days_are_those_in_the_stage_that_was_left()
    {
        var place = await world.Children.PlaceAsync();
        var child = await place.ChildAsync();
        await place.SaveAsync(child, Samples.Referral);
        await world.Children.AskAsync<object>($"update children.child set stage_since = now() - interval '12 days 3 hours' where id = '{child}'");
        await place.CompleteAsync(child, CaseStage.Referral);

        await world.ApplyAsync(child);

        Assert.Equal(["registered|0", "moved|12"], await world.LinesAsync($"SELECT kind, days_in_stage FROM case_event WHERE {Of(place)} ORDER BY version"));
    }

    [Fact]
    public async Task A_month_begins_by_western_Indonesian_time()
    {
        var place = await world.Children.PlaceAsync();
        Guid[] children = [await place.ChildAsync(), await place.ChildAsync()];
        await world.Children.AskAsync<object>($"""
            update children.case_event set at = case child_id when '{children[0]}' then '2026-06-30 16:59:59.999+00'::timestamptz else '2026-06-30 17:00+00' end
            where institution_id = '{place.Institution}'
            """);

        await world.ApplyAsync(children);

        Assert.Equal(["2026-06-01|1", "2026-07-01|1"], await world.LinesAsync($"SELECT toString(month), cases FROM case_moves_by_month WHERE {Of(place)} ORDER BY month"));
    }

    [Fact]
    public async Task Facts_count_once_however_the_batches_are_cut()
    {
        var place = await world.Children.PlaceAsync();
        Guid[] children = [await place.ChildAsync(), await place.ChildAtAsync(CaseStage.Assessment), await place.ChildAsync(), await place.ChildAtAsync(CaseStage.CarePlan)];

        await world.ApplyAsync(children[0], children[1]);
        await world.ApplyAsync(children[1], children[2], children[1]);
        await world.ApplyAsync(children);
        await Task.WhenAll(world.ApplyAsync(children[3], children[0]), world.ApplyAsync(children));

        Assert.Equal(7UL, await world.NumberAsync($"SELECT count() FROM case_event WHERE {Of(place)}"));
        Assert.Equal(7UL, await world.NumberAsync($"SELECT uniqExact(event_id) FROM case_event WHERE {Of(place)}"));
        Assert.Equal(
            ["0|1|4", "1|2|2", "2|3|1"],
            await world.LinesAsync($"SELECT from_stage, to_stage, sum(cases) FROM case_moves_by_month WHERE {Of(place)} GROUP BY from_stage, to_stage ORDER BY from_stage"));
        Assert.Equal(0L, await world.DifferingAsync());
    }

    [Fact]
    public async Task A_withdrawn_child_leaves_a_fact_that_takes_the_first_back_and_nobody_can_say_whose()
    {
        var place = await world.Children.PlaceAsync();
        var (child, import) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await world.Children.RunAsync<ImportChildrenHandler, int>(handler => handler.RunAsync(
            place.Carer, new ImportChildren(import, new byte[32], [new RegisterChild(child, Samples.Child())])));
        await world.ApplyAsync(child);
        var pseudonym = await world.LinesAsync($"SELECT pseudonym FROM case_event WHERE {Of(place)}");
        await world.Children.RunAsync<UndoImportHandler, int>(handler => handler.RunAsync(place.Carer, import, "Salah berkas yang dipilih."));
        await world.Children.World.DestroyKeyAsync(child);

        await world.ApplyAsync(child);

        Assert.Equal(
            [$"registered|0|1|female|{pseudonym.Single()}", $"withdrawn|1|0|female|{Guid.Empty}"],
            await world.LinesAsync($"SELECT kind, from_stage, to_stage, sex, pseudonym FROM case_event WHERE {Of(place)} ORDER BY version"));
        Assert.DoesNotContain((await world.CompareAsync()).Differences, difference => difference.Kind == DifferenceKind.Different);
        await world.RebuildAsync();
        Assert.Equal(
            [$"registered|{Guid.Empty}", $"withdrawn|{Guid.Empty}"],
            await world.LinesAsync($"SELECT kind, pseudonym FROM case_event WHERE {Of(place)} ORDER BY version"));
    }

    [Fact]
    public async Task A_child_from_before_there_were_pseudonyms_has_facts_from_its_next_move_on()
    {
        var place = await world.Children.PlaceAsync();
        var child = await place.ChildAsync();
        await world.Children.AskAsync<object>($"delete from children.case_event where child_id = '{child}'; update children.child set pseudonym = null where id = '{child}'");
        await place.SaveAsync(child, Samples.Referral);
        await place.CompleteAsync(child, CaseStage.Referral);
        await place.SaveAsync(child, Samples.Assessment(place.Carer));
        await place.CompleteAsync(child, CaseStage.Assessment);

        await world.ApplyAsync(child);

        Assert.Equal(["moved|1|2", "moved|2|3"], await world.LinesAsync($"SELECT kind, from_stage, to_stage FROM case_event WHERE {Of(place)} ORDER BY version"));
        Assert.Equal(1UL, await world.NumberAsync($"SELECT uniqExact(pseudonym) FROM case_event WHERE {Of(place)} AND pseudonym != toUUID('{Guid.Empty}')"));
    }

    [Fact]
    public async Task No_value_of_any_column_tells_who_the_child_is()
    {
        var place = await world.Children.PlaceAsync();
        var child = await place.ChildAsync(Samples.Child("Zulkarnaenwati") with { Nik = Samples.Nik(4343), Nickname = "Zulawati" });
        await world.ApplyAsync(child);

        foreach (var table in new[] { "case_event", "case_moves_by_month" })
        {
            var text = string.Join('\n', await world.LinesAsync($"SELECT * FROM {table}"));
            Assert.Contains(place.Institution.ToString(), text, StringComparison.Ordinal);
            foreach (var secret in new[] { "Zulkarnaenwati", "Zulawati", Samples.Nik(4343), child.ToString(), $"{child:N}", "Jalan Melati", "Semarang", place.Carer.AccountId.ToString(), $"{Samples.Birth:yyyy-MM-dd}", $"{Samples.Birth:MM/dd/yyyy}" })
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task What_the_relay_reads_of_a_child_is_written_down()
    {
        var place = await world.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var read = $"select count(*) from audit.entry_child c join audit.entry e on e.id = c.entry_id where c.child_id = '{child}' and e.kind = 'read' and e.use_case = 'children.project-facts' and e.role = 'system'";

        await world.CompareAsync();
        Assert.Equal(0L, await world.Children.AskAsync<long>(read));
        await world.ApplyAsync(child);
        Assert.Equal(1L, await world.Children.AskAsync<long>(read));
    }

    [Fact]
    public async Task Nobody_but_the_relay_reads_the_source_and_nobody_changes_it()
    {
        var place = await world.Children.PlaceAsync();
        await place.ChildAsync();
        foreach (var actor in new[] { place.Head, place.Carer, await world.Children.People.OfficerAsync(""), await world.Children.People.AdministratorAsync() })
            Assert.Equal(0, await SourceRows.SeenAsync<CaseEvent>(world.Children, actor));
        Assert.NotEqual(0, await SourceRows.SeenAsync<CaseEvent>(world.Children, Actor.System("tests")));
        foreach (var sql in new[] { "update children.case_event set sex = 'male'", "delete from children.case_event" })
            Assert.Equal("42501", await SourceRows.RefusalAsync(world.Children, sql));
    }

    private static string Of(Place place) => $"institution = toUUID('{place.Institution}')";
}
