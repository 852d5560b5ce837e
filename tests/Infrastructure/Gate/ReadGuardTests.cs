using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Gate;

public sealed class ReadGuardTests
{
    [Fact]
    public async Task A_projection_that_hides_whose_value_it_shows_throws()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);

        await Throws(gate, staff, async db => (await db.Children.Select(child => child.FullName).ToListAsync()).Count);
        await Throws(gate, staff, async db => (await db.Children.Select(child => child.BirthYear).ToListAsync()).Count);
        await Throws(gate, staff, async db => (await db.Children.Select(child => child.Stage + "!").ToListAsync()).Count);
        await Throws(gate, staff, async db => (await db.Database.SqlQueryRaw<string>("select upper(stage) as \"Value\" from children.probe_child").ToListAsync()).Count);
        await Throws(gate, staff, async db => (await db.Database.SqlQueryRaw<string>("select stage as \"Value\" from \"children\" . \"probe_child\"").ToListAsync()).Count);
        await Throws(gate, staff, async db => (await db.Children.GroupBy(child => child.Stage).Select(group => new { group.Key, Count = group.Count() }).ToListAsync()).Count);
        await Throws(gate, staff, async db => await db.Children.MaxAsync(child => child.BirthYear));
    }

    [Fact]
    public async Task Counts_need_no_id_and_are_written_as_figures()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);

        Assert.Equal(1, (await gate.Work.RunAsync<int>(staff, ProbeUseCases.See, async db => await db.Children.CountAsync())).Value);
        Assert.True((await gate.Work.RunAsync<bool>(staff, ProbeUseCases.See, async db => await db.Children.AnyAsync())).Value);
        var grouped = await gate.Work.RunAsync<int>(staff, ProbeUseCases.See, async db =>
        {
            using (db.Figures())
                return (await db.Children.GroupBy(child => child.Stage).Select(group => new { group.Key, Count = group.Count() }).ToListAsync()).Count;
        });
        Assert.Equal(1, grouped.Value);
        Assert.Equal(3L, await gate.EntriesAsync("figures", staff.AccountId));
        Assert.Equal(0L, await gate.EntriesAsync("read", staff.AccountId));
    }

    [Fact]
    public async Task Sealed_values_are_never_figures()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);

        await Throws(gate, staff, async db =>
        {
            using (db.Figures())
                return (await db.Children.Select(child => child.FullName).ToListAsync()).Count;
        });
    }

    [Fact]
    public async Task Rows_do_not_change_past_the_change_log()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);

        await Throws<InvalidOperationException>(gate, staff, async db => await db.Children.ExecuteUpdateAsync(set => set.SetProperty(child => child.BirthYear, 1)));
        await Throws<InvalidOperationException>(gate, staff, async db => await db.Children.ExecuteDeleteAsync());
        await Throws<InvalidOperationException>(gate, staff, async db => await db.Database.ExecuteSqlRawAsync("update children.probe_child set birth_year = 1"));
        Assert.Equal(2015, await gate.AskAsync<int>("select birth_year from children.probe_child"));
    }

    [Fact]
    public async Task A_command_after_the_unit_of_work_throws()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        ProbeDb? kept = null;
        await gate.Work.RunAsync<bool>(staff, ProbeUseCases.See, db =>
        {
            kept = db;
            return Task.FromResult<Outcome<bool>>(true);
        });

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => kept!.Children.ToListAsync());
    }

    [Fact]
    public async Task What_leaves_is_finished()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);

        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.Work.RunAsync<ProbeChild>(staff, ProbeUseCases.See, async db => await db.Children.FirstAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.Work.RunAsync<List<ProbeChild>>(staff, ProbeUseCases.See, async db => await db.Children.ToListAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.Work.RunAsync<IQueryable<int>>(
            staff, ProbeUseCases.See, db => Task.FromResult<Outcome<IQueryable<int>>>(new Outcome<IQueryable<int>>.Done(db.Children.Select(child => child.BirthYear)))));
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.Work.RunAsync<(int Count, IAsyncEnumerable<int> Later)>(
            staff, ProbeUseCases.See, db => Task.FromResult<Outcome<(int, IAsyncEnumerable<int>)>>((0, db.Children.Select(child => child.BirthYear).AsAsyncEnumerable()))));
    }

    [Fact]
    public async Task A_sealed_value_prints_as_sealed_and_opens_only_where_it_belongs()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var (one, two) = (await gate.ChildAsync(staff, "Budi"), await gate.ChildAsync(staff, "Wati"));

        var names = await gate.Work.RunAsync<List<string>>(staff, ProbeUseCases.See, async db =>
        {
            var rows = await db.Children.OrderBy(child => child.Id).ToListAsync();
            Assert.All(rows, row => Assert.Equal("sealed", row.FullName.ToString()));
            var keys = await db.OpenAsync(rows.Select(row => row.Id));
            Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => keys.Open(ProbeChild.Name, one, one, rows.Single(row => row.Id == two).FullName));
            Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => keys.Open(new SealedField<string>("probe.other"), one, one, rows.Single(row => row.Id == one).FullName));
            return (List<string>)[.. rows.Select(row => keys.Open(ProbeChild.Name, row.Id, row.Id, row.FullName))];
        });
        Assert.Equal(["Budi", "Wati"], names.Value);
    }

    private static Task Throws(GateWorld gate, Actor actor, Func<ProbeDb, Task<int>> read) => Throws<ReadGuardViolationException>(gate, actor, read);

    private static async Task Throws<TException>(GateWorld gate, Actor actor, Func<ProbeDb, Task<int>> act)
        where TException : Exception =>
        await Assert.ThrowsAnyAsync<TException>(() => gate.Work.RunAsync<int>(actor, ProbeUseCases.See, async db => await act(db)));
}
