using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Setting;
using Npgsql;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Openings;

/// <summary>From the audit log to ClickHouse, each opening once, whatever is killed in between.</summary>
public sealed class CountingTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private CountedOpenings Counted => new(world);

    [Fact]
    public async Task Openings_are_counted_by_role_and_use_case_of_the_records_institution_and_name_nobody()
    {
        var (place, child) = await OpenedAsync(carer: 2, head: 1, officer: 1);
        await world.ApplyAsync(child);

        await Counted.CarryAllAsync();

        Assert.Equal(["lksa-head|children.open-case|1|1", "lksa-staff|children.open-case|2|2", "social-officer|children.open-case|1|1"], await Counted.LinesAsync(place.Institution));
        Assert.Equal(0UL, await world.NumberAsync("SELECT count() FROM access_event WHERE role = 'system' OR role = ''"));
        Assert.Equal(place.Region, Assert.Single(await world.LinesAsync($"SELECT DISTINCT region_code FROM access_event WHERE institution = toUUID('{place.Institution}')")));
        Assert.Equal(
            ["event_id", "at", "role", "use_case", "institution", "region_code", "openings", "records"],
            await world.LinesAsync("SELECT name FROM system.columns WHERE table = 'access_event' AND database = currentDatabase() ORDER BY position"));
        Assert.Equal(0UL, await world.NumberAsync("SELECT count() FROM access_event WHERE toStartOfHour(at) != at"));
        Assert.True((await Counted.Counting.CompareAsync()).IsEqual);
    }

    [Fact]
    public async Task A_list_is_one_opening_of_as_many_records_as_it_shows()
    {
        var place = await world.Children.PlaceAsync();
        for (var number = 0; number < 3; number++)
            await place.ChildAsync();
        await world.Children.RunAsync<FindChildrenHandler, ChildrenFound>(handler => handler.RunAsync(place.Head, new FindChildren(new ChildFilter(), new PageRequest())));

        await Counted.CarryAllAsync();

        Assert.Equal(["1|3"], await world.LinesAsync(
            $"SELECT sum(openings), sum(records) FROM access_event FINAL WHERE institution = toUUID('{place.Institution}') AND use_case = 'children.find-children'"));
    }

    [Fact]
    public async Task Killed_between_recording_and_sending_the_same_rows_are_sent_by_who_comes_next()
    {
        var (place, child) = await OpenedAsync(carer: 1, head: 1, officer: 0);
        await Counted.CutAllAsync();
        var recorded = await RecordedAsync(place.Institution);
        await place.SeenAsync(child, place.Carer);

        await new CountedOpenings(world).CarryAllAsync();

        Assert.Equal(["lksa-head|children.open-case|1|1", "lksa-staff|children.open-case|2|2"], await Counted.LinesAsync(place.Institution));
        Assert.Subset(Sent(await world.LinesAsync($"SELECT event_id FROM access_event WHERE institution = toUUID('{place.Institution}')")), recorded);
        Assert.True((await Counted.Counting.CompareAsync()).IsEqual);
    }

    [Fact]
    public async Task Killed_between_sending_and_confirming_nothing_counts_twice()
    {
        var (place, _) = await OpenedAsync(carer: 1, head: 2, officer: 0);
        await Counted.CutAllAsync();
        await Counted.Counting.SendAsync();
        var rows = await world.NumberAsync("SELECT count() FROM access_event");

        await new CountedOpenings(world).CarryAllAsync();

        Assert.Equal(rows, await world.NumberAsync("SELECT count() FROM access_event"));
        Assert.Equal(["lksa-head|children.open-case|2|2", "lksa-staff|children.open-case|1|1"], await Counted.LinesAsync(place.Institution));
    }

    [Fact]
    public async Task Nothing_is_cut_past_a_transaction_that_still_runs()
    {
        var (place, child) = await OpenedAsync(carer: 0, head: 0, officer: 0);
        await Counted.CarryAllAsync();
        await using var connection = new NpgsqlConnection(world.Children.World.Main.Superuser);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var open = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await WriteAsync(connection, place, child);
        await place.SeenAsync(child, place.Head);

        await Counted.Counting.CarryAsync();

        Assert.Empty(await Counted.LinesAsync(place.Institution));
        Assert.Equal(1, (await Counted.Counting.StandingAsync()).Waiting);
        await open.CommitAsync(TestContext.Current.CancellationToken);
        await Counted.CarryAllAsync();
        Assert.Equal(["lksa-head|children.open-case|1|1", "lksa-staff|children.open-case|1|1"], await Counted.LinesAsync(place.Institution));
        Assert.True((await Counted.Counting.CompareAsync()).IsEqual);
    }

    [Fact]
    public async Task A_large_log_is_cut_into_batches_of_whole_transactions()
    {
        var (place, child) = await OpenedAsync(carer: 3, head: 2, officer: 0);
        var before = await Counted.Counting.BatchesAsync();
        while ((await Counted.Counting.StandingAsync()).Waiting > 0)
        {
            if (!await Counted.Counting.CutAsync(most: 1))
                await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(await Counted.Counting.BatchesAsync() - before >= 5);
        Assert.Empty(await Counted.Counting.DifferingAsync());
        await Counted.CarryAllAsync();
        Assert.Equal(["lksa-head|children.open-case|2|2", "lksa-staff|children.open-case|3|3"], await Counted.LinesAsync(place.Institution));
    }

    [Fact]
    public async Task Of_a_child_whose_line_is_gone_the_institution_is_still_known()
    {
        var (place, child) = await OpenedAsync(carer: 1, head: 0, officer: 0);
        await world.Children.AskAsync<object>(string.Concat(
            new[] { "referral", "assessment", "care_plan", "kin" }.Select(table => $"delete from children.{table} where child_id = '{child}';").Append($"delete from children.child where id = '{child}'")));

        await Counted.CarryAllAsync();

        Assert.Equal(["lksa-staff|children.open-case|1|1"], await Counted.LinesAsync(place.Institution));
    }

    [Fact]
    public async Task A_comparison_names_what_is_missing_left_over_or_different_and_a_rebuild_mends_it()
    {
        var (place, _) = await OpenedAsync(carer: 1, head: 1, officer: 1);
        await Counted.CarryAllAsync();
        var ids = await world.LinesAsync($"SELECT event_id FROM access_event WHERE institution = toUUID('{place.Institution}') AND use_case = 'children.open-case' ORDER BY event_id");
        var extra = Guid.NewGuid();
        await world.ClickHouse.ExecuteNonQueryAsync($"INSERT INTO access_event SELECT * REPLACE (toUUID('{extra}') AS event_id) FROM access_event LIMIT 1");
        await world.ClickHouse.ExecuteNonQueryAsync($"ALTER TABLE access_event DELETE WHERE event_id = toUUID('{ids[0]}') SETTINGS mutations_sync = 1");
        await world.Children.AskAsync<object>($"update audit.opening_count set records = records + 1 where id = '{ids[1]}'");

        var found = await Counted.Counting.CompareAsync();

        var batch = await world.Children.AskAsync<Guid>($"select batch_id from audit.opening_count where id = '{ids[1]}'");
        Assert.Equal(
            new[] { (Guid.Parse(ids[0]), DifferenceKind.Missing), (extra, DifferenceKind.LeftOver), (Guid.Parse(ids[1]), DifferenceKind.Different), (batch, DifferenceKind.Different) }.Order(),
            found.Differences.Select(difference => (difference.Aggregate, difference.Kind)).Order());
        await world.Children.AskAsync<object>($"update audit.opening_count set records = records - 1 where id = '{ids[1]}'");
        await Counted.Counting.RebuildAsync();
        Assert.True((await Counted.Counting.CompareAsync()).IsEqual);
        Assert.Equal(3, (await Counted.LinesAsync(place.Institution)).Count);
    }

    [Fact]
    public async Task What_comes_into_a_stretch_that_was_counted_is_found()
    {
        var (place, child) = await OpenedAsync(carer: 1, head: 0, officer: 0);
        await Counted.CarryAllAsync();
        var batch = await world.Children.AskAsync<Guid>("select id from audit.opening_batch order by below_xid desc limit 1");
        await using (var connection = new NpgsqlConnection(world.Children.World.Main.Superuser))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await WriteAsync(connection, place, child, $"(select from_xid from audit.opening_batch where id = '{batch}')");
        }

        Assert.Equal([batch], await Counted.Counting.DifferingAsync());
        await world.Children.AskAsync<object>($"""
            alter table audit.entry disable trigger append_only; alter table audit.entry_child disable trigger append_only;
            create temporary table late as select e.id from audit.entry e join audit.entry_child c on c.entry_id = e.id where e.bytes = 'late' and c.child_id = '{child}';
            delete from audit.entry_child where entry_id in (select id from late); delete from audit.entry where id in (select id from late); drop table late;
            alter table audit.entry enable trigger append_only; alter table audit.entry_child enable trigger append_only
            """);
    }

    [Fact]
    public async Task A_position_from_another_server_is_refused_loudly()
    {
        await OpenedAsync(carer: 1, head: 0, officer: 0);
        await Counted.CarryAllAsync();
        await world.Children.AskAsync<object>("insert into audit.opening_batch (from_xid, below_xid, sent_at) values ('9000000000000000000', '9000000000000000001', now())");
        try
        {
            Assert.Equal("MA005", (await Assert.ThrowsAsync<PostgresException>(() => Counted.Counting.CutAsync())).SqlState);
        }
        finally
        {
            await world.Children.AskAsync<object>("delete from audit.opening_batch where from_xid = '9000000000000000000'");
        }
    }

    [Theory]
    [InlineData("merajut_children"), InlineData("merajut_government"), InlineData("merajut_identity"), InlineData("merajut_analytics"), InlineData("merajut_region")]
    public async Task No_login_of_the_portal_has_the_log_counted_or_reads_the_counts(string login)
    {
        foreach (var sql in new[]
        {
            "select audit.cut_openings(1)", "select * from audit.openings_standing()", "select audit.openings_differing()",
            "select * from audit.opening_batch", "select * from audit.opening_count", "update audit.opening_batch set sent_at = null", "select * from audit.entry",
        })
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await RefusedAsync(login, sql)).SqlState);
    }

    [Theory]
    [InlineData("select * from audit.entry"), InlineData("select * from audit.entry_child"), InlineData("select * from children.child")]
    [InlineData("select * from children.places(array[gen_random_uuid()])"), InlineData("delete from audit.opening_count"), InlineData("update audit.opening_batch set below_xid = '1'")]
    public async Task The_relay_reads_counts_and_neither_the_log_nor_a_child(string sql) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await RefusedAsync("merajut_relay", sql)).SqlState);

    private async Task<PostgresException> RefusedAsync(string login, string sql)
    {
        await using var connection = new NpgsqlConnection(world.Children.World.Main.Direct(login));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
    }

    private async Task<(Place Place, Guid Child)> OpenedAsync(int carer, int head, int officer)
    {
        var place = await world.Children.PlaceAsync();
        var child = await place.ChildAsync();
        await Counted.CarryAllAsync();
        foreach (var (times, actor) in new[] { (carer, place.Carer), (head, place.Head), (officer, await world.Children.People.OfficerAsync("33")) })
        {
            for (var time = 0; time < times; time++)
                await place.SeenAsync(child, actor);
        }

        return (place, child);
    }

    // As an operation in flight would have written it.
    private static async Task WriteAsync(NpgsqlConnection connection, Place place, Guid child, string xid = "pg_current_xact_id()")
    {
        await using var command = new NpgsqlCommand($"""
            with written as (
                insert into audit.entry (id, xid, module, verified, account_id, role, operation_id, use_case, kind, bytes)
                values (gen_random_uuid(), {xid}, 'children', true, '{place.Carer.AccountId}', 'lksa-staff', gen_random_uuid(), 'children.open-case', 'read', 'late')
                returning id, at)
            insert into audit.entry_child (child_id, at, entry_id) select '{child}', at, id from written
            """, connection);
        // The entry is there at the end of the statement, and the key with it.
        await command.ExecuteNonQueryAsync();
    }

    private async Task<HashSet<string>> RecordedAsync(Guid institution) =>
        [.. (await world.Children.AskAsync<string[]>($"select array_agg(id::text) from audit.opening_count where institution_id = '{institution}'"))!];

    private static HashSet<string> Sent(IReadOnlyList<string> ids) => [.. ids];
}
