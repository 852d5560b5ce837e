using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Gate;

public sealed class RetryTests
{
    [Theory, InlineData("40001"), InlineData("40P01")]
    public async Task A_conflict_in_the_server_runs_again_with_a_new_context_and_is_written_once(string state)
    {
        await using var gate = await GateWorld.CreateAsync();
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

    [Fact]
    public async Task After_the_third_time_the_failure_is_told_and_written()
    {
        await using var gate = await GateWorld.CreateAsync();
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

    [Fact]
    public async Task A_lost_answer_to_a_commit_is_settled_and_never_repeated()
    {
        await using var gate = await GateWorld.CreateAsync();
        await using var line = await CuttingLine.ToAsync(gate.World.Main.Direct("merajut_children"));
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
}
