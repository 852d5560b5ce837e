using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Encryption;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using MerajutASA.Testing.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Gate;

public sealed class RetryTests
{
    [Theory, InlineData("40001", false), InlineData("40P01", false), InlineData("40001", true), InlineData("40P01", true)]
    public async Task A_conflict_in_the_server_runs_again_with_a_new_context_and_is_written_once(string state, bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);
        var contexts = new HashSet<ProbeDb>();

        var outcome = await gate.Work.RunAsync<long>(staff, ProbeUseCases.Change, async db =>
        {
            contexts.Add(db);
            (await db.Children.SingleAsync()).BirthYear++;
            return (await db.Database.SqlQuery<long>($"select children.fail_first(2, {state}) as \"Value\"").ToListAsync()).Single();
        });

        Assert.True(outcome.IsDone);
        Assert.Equal(3, contexts.Count);
        Assert.Equal(2016, await gate.AskAsync<int>("select birth_year from children.probe_child"));
        Assert.Equal(2L, await gate.EntriesAsync("change"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task After_the_third_time_the_failure_is_told_and_written(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var attempts = 0;

        await Assert.ThrowsAnyAsync<Exception>(() => gate.Work.RunAsync<long>(staff, ProbeUseCases.Change, async db =>
        {
            attempts++;
            return (await db.Database.SqlQuery<long>($"select children.fail_first(99, '40001') as \"Value\"").ToListAsync()).Single();
        }));
        Assert.Equal(3, attempts);
        Assert.Equal(1L, await gate.EntriesAsync("failure"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_connection_lost_before_the_commit_runs_again(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);
        var attempts = 0;

        var outcome = await gate.Work.RunAsync<bool>(staff, ProbeUseCases.Change, async db =>
        {
            (await db.Children.SingleAsync()).BirthYear++;
            if (++attempts == 1)
            {
                var pid = (await db.Database.SqlQuery<int>($"select pg_backend_pid() as \"Value\"").ToListAsync()).Single();
                await gate.AskAsync<bool>($"select pg_terminate_backend({pid}, 5000)");
            }

            return true;
        });

        Assert.True(outcome.IsDone);
        Assert.Equal(2, attempts);
        Assert.Equal(2016, await gate.AskAsync<int>("select birth_year from children.probe_child"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_lost_answer_to_a_commit_is_settled_and_never_repeated(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync();
        await using var line = await CuttingLine.ToAsync(Login(gate, pooled));
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);
        await using var cut = await CutWorld.CreateAsync(gate, line.ConnectionString);
        var attempts = 0;

        var outcome = await cut.Work.RunAsync<bool>(staff, ProbeUseCases.Change, async db =>
        {
            attempts++;
            (await db.Children.SingleAsync()).BirthYear++;
            line.CutAfterNextCommit();
            return true;
        });

        Assert.True(outcome.IsDone);
        Assert.Equal(1, line.Cuts);
        Assert.Equal(1, attempts);
        Assert.Equal(2016, await gate.AskAsync<int>("select birth_year from children.probe_child"));
        Assert.Equal(2L, await gate.EntriesAsync("change"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_commit_that_never_arrived_runs_again(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync();
        await using var line = await CuttingLine.ToAsync(Login(gate, pooled));
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);
        await using var cut = await CutWorld.CreateAsync(gate, line.ConnectionString);
        var attempts = 0;

        var outcome = await cut.Work.RunAsync<bool>(staff, ProbeUseCases.Change, async db =>
        {
            (await db.Children.SingleAsync()).BirthYear++;
            if (++attempts == 1)
                line.CutBeforeNextCommit();
            return true;
        });

        Assert.True(outcome.IsDone);
        Assert.Equal((1, 2), (line.Cuts, attempts));
        Assert.Equal(2016, await gate.AskAsync<int>("select birth_year from children.probe_child"));
        Assert.Equal(2L, await gate.EntriesAsync("change"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Where_nobody_can_say_whether_it_was_kept_that_is_what_the_caller_hears(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync();
        await using var line = await CuttingLine.ToAsync(Login(gate, pooled));
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);
        await using var cut = await CutWorld.CreateAsync(gate, line.ConnectionString);
        var attempts = 0;

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => cut.Work.RunAsync<bool>(staff, ProbeUseCases.Change, async db =>
        {
            attempts++;
            (await db.Children.SingleAsync()).BirthYear++;
            line.CutForGoodAfterNextCommit();
            return true;
        }));

        Assert.Equal(1, attempts);
        Assert.Equal(2016, await gate.AskAsync<int>("select birth_year from children.probe_child"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_event_without_a_change_is_told_once_though_the_answer_was_lost(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync();
        await using var line = await CuttingLine.ToAsync(Login(gate, pooled));
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await using var cut = await CutWorld.CreateAsync(gate, line.ConnectionString);

        var outcome = await cut.Work.RunAsync<bool>(staff, ProbeUseCases.Change, db =>
        {
            db.Publish(new Told(GateWorld.Here));
            if (line.Cuts == 0)
                line.CutAfterNextCommit();
            return Task.FromResult<Outcome<bool>>(true);
        });

        Assert.True(outcome.IsDone);
        Assert.Equal(1, line.Cuts);
        Assert.Equal(1L, await gate.AskAsync<long>("select count(*) from outbox.event"));
    }

    [Theory, InlineData("Options=-c statement_timeout=500"), InlineData("Command Timeout=1")]
    public async Task Slow_work_is_no_lost_connection_and_does_not_run_again(string limit)
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await using var slow = await CutWorld.CreateAsync(gate, $"{gate.World.Main.Direct("merajut_children")};{limit}");
        var attempts = 0;

        var told = await Assert.ThrowsAnyAsync<Exception>(() => slow.Work.RunAsync<int>(staff, ProbeUseCases.See, async db =>
        {
            attempts++;
            return (await db.Database.SqlQuery<int>($"select 1 as \"Value\" from pg_sleep(20)").ToListAsync()).Single();
        }));

        Assert.IsNotType<StoreUnavailableException>(told);
        Assert.Equal(1, attempts);
        Assert.Equal(1L, await gate.EntriesAsync("failure"));
    }

    [Fact]
    public async Task A_change_of_a_row_that_has_gone_out_of_sight_is_a_change_of_nothing()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);

        var outcome = await gate.Work.RunAsync<bool>(staff, ProbeUseCases.Change, async db =>
        {
            var child = await db.Children.SingleAsync();
            await gate.AskAsync<object>($"update children.probe_child set institution_id = '{GateWorld.There}'");
            child.BirthYear = 2001;
            return true;
        });

        Assert.IsType<Outcome<bool>.NotFound>(outcome);
        var refusal = Assert.Single(await Trail.ReadAsync(gate), entry => entry.Kind == "refusal");
        Assert.Equal("not-found", refusal.Get<string>(EntryKey.Detail));
    }

    [Fact]
    public async Task A_change_of_a_row_that_another_changed_in_sight_is_a_conflict()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);

        var outcome = await gate.Work.RunAsync<bool>(staff, ProbeUseCases.Change, async db =>
        {
            var child = await db.Children.SingleAsync();
            await gate.AskAsync<object>("update children.probe_child set version = version + 1");
            child.BirthYear = 2001;
            return true;
        });

        Assert.IsType<Outcome<bool>.Conflict>(outcome);
        var refusal = Assert.Single(await Trail.ReadAsync(gate), entry => entry.Kind == "refusal");
        Assert.Equal("conflict", refusal.Get<string>(EntryKey.Detail));
    }

    [Fact]
    public async Task Without_the_keys_the_failure_is_told_and_still_written_down()
    {
        await using var gate = await GateWorld.CreateAsync();
        var head = await gate.People.HeadAsync(GateWorld.Here);
        var child = await gate.ChildAsync(head);
        await using var cluster = await PostgresCluster.StartAsync();
        await using var setting = await KeysSetting.CreateAsync(cluster);
        await using var keyless = await CutWorld.CreateAsync(gate, gate.World.Main.Direct("merajut_children"), setting.KeyRing());
        await cluster.StopAsync();

        var inside = await Assert.ThrowsAsync<StoreUnavailableException>(() => keyless.Work.RunAsync<bool>(
            head, ProbeUseCases.See, async db => (await db.OpenAsync([child])).Has(child)));
        var reason = new Reason(new Subject(SubjectKind.Child, child), "Diminta");
        var before = await Assert.ThrowsAsync<StoreUnavailableException>(() => keyless.Work.RunAsync<bool>(
            head, ProbeUseCases.Export, reason, _ => Task.FromResult<Outcome<bool>>(true)));

        Assert.Equal(("keys", "keys"), (inside.Store, before.Store));
        var failures = (await Trail.ReadAsync(gate)).Where(entry => entry.Kind == "failure").ToList();
        Assert.Equal(["children.see", "children.export"], failures.Select(entry => entry.UseCase));
        Assert.All(failures, entry => Assert.Equal("store-unavailable: keys", entry.Get<string>(EntryKey.Detail)));
        await cluster.StartAgainAsync();
    }

    [Fact]
    public async Task Of_two_people_at_once_one_is_told_that_the_other_was_first()
    {
        await using var gate = await GateWorld.CreateAsync();
        var (one, two) = (await gate.People.StaffAsync(GateWorld.Here), await gate.People.StaffAsync(GateWorld.Here));
        await gate.ChildAsync(one);
        using var both = new Barrier(2);

        async Task<Outcome<bool>> ChangeAsync(Actor actor, int year) => await gate.Work.RunAsync<bool>(actor, ProbeUseCases.Change, async db =>
        {
            var child = await db.Children.SingleAsync();
            await Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(10)));
            child.BirthYear = year;
            return true;
        });

        var outcomes = await Task.WhenAll(ChangeAsync(one, 2001), ChangeAsync(two, 2002));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(outcomes, outcome => outcome is Outcome<bool>.Conflict);
        Assert.Equal(2, await gate.AskAsync<int>("select version from children.probe_child"));
    }

    [Fact]
    public async Task A_server_that_is_down_is_named_and_comes_back()
    {
        var unreachable = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = MerajutASA.Testing.Servers.FreePort.Find(), Username = "x", Password = "x", Timeout = 2 };
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await using var down = await CutWorld.CreateAsync(gate, unreachable.ConnectionString);

        var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => down.Work.RunAsync<bool>(staff, ProbeUseCases.See, async db => await db.Children.AnyAsync()));
        Assert.Equal("postgres", told.Store);
    }

    private static string Login(GateWorld gate, bool pooled) => pooled ? gate.World.Main.Pooled("merajut_children") : gate.World.Main.Direct("merajut_children");

    [EventName("children.told.v1")]
    private sealed record Told(Guid Child) : IntegrationEvent
    {
        public override Guid Aggregate => Child;

        public override int Version => 1;
    }
}
