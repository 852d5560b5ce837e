using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Gate;

public sealed class ScopeTests
{
    private static readonly Func<ProbeDb, IAsyncEnumerable<ProbeChild>> Compiled = EF.CompileAsyncQuery((ProbeDb db) => (IQueryable<ProbeChild>)db.Children);

    public static TheoryData<bool, string> WaysToRead()
    {
        var data = new TheoryData<bool, string>();
        foreach (var pooled in new[] { false, true })
        {
            foreach (var way in new[] { "entity", "projection", "raw", "split", "compiled", "find" })
                data.Add(pooled, way);
        }

        return data;
    }

    [Theory, MemberData(nameof(WaysToRead))]
    public async Task Whoever_is_outside_the_scope_reads_nothing_whichever_way_they_read(bool pooled, string way)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var here = await gate.People.StaffAsync(GateWorld.Here);
        var child = await gate.ChildAsync(here);

        Assert.Equal([child], await ReadAsync(gate, here, way, child));
        Assert.Equal([child], await ReadAsync(gate, await gate.People.OfficerAsync("33.74"), way, child));
        Assert.Equal([child], await ReadAsync(gate, await gate.People.OfficerAsync(""), way, child));
        Assert.Empty(await ReadAsync(gate, await gate.People.StaffAsync(GateWorld.There), way, child));
        Assert.Empty(await ReadAsync(gate, await gate.People.HeadAsync(GateWorld.There), way, child));
        Assert.Empty(await ReadAsync(gate, await gate.People.OfficerAsync("33.75"), way, child));
        Assert.Empty(await ReadAsync(gate, await gate.People.OfficerAsync("35"), way, child));
    }

    /// <summary>A beginning that is no code would hold children of several regions.</summary>
    [Theory, InlineData("33.7"), InlineData("3"), InlineData("33.74."), InlineData("33_74")]
    public async Task A_region_that_is_no_code_is_no_officers(string region)
    {
        await using var gate = await GateWorld.CreateAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => gate.People.OfficerAsync(region));

        Assert.Equal("region_of_officer", refused.ConstraintName);
    }

    [Theory, MemberData(nameof(WaysToRead))]
    public async Task Whichever_way_a_child_is_read_its_id_stands_in_the_entry(bool pooled, string way)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var (one, two) = (await gate.ChildAsync(staff), await gate.ChildAsync(staff));

        var seen = await ReadAsync(gate, staff, way, one);

        Assert.Equal(way == "find" ? [one] : [one, two], seen.Order());
        var entry = Assert.Single(await Trail.ReadAsync(gate), entry => entry.Kind == "read");
        Assert.Equal(seen.Order(), entry.Children.Order());
        Assert.Equal((staff.AccountId, "children.see"), (entry.Account, entry.UseCase));
        Assert.Contains("children.probe_child.stage", entry.Get<List<object?>>(EntryKey.Fields)!);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_administrator_and_a_session_without_second_factor_get_nothing(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        await gate.ChildAsync(await gate.People.StaffAsync(GateWorld.Here));

        foreach (var actor in new[] { await gate.People.AdministratorAsync(), await gate.People.StaffAsync(GateWorld.Here, secondFactor: false) })
        {
            Assert.IsType<Outcome<int>.NotFound>(await gate.Work.RunAsync<int>(actor, ProbeUseCases.See, async db => await db.Children.CountAsync()));
            // Even a use case that wrongly lets them in shows no row: the policies do not depend on it.
            Assert.Equal(0, (await gate.Work.RunAsync<int>(actor, ProbeUseCases.Anyone, async db => await db.Children.CountAsync())).Value);
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Without_context_a_connection_of_the_module_reads_and_writes_nothing(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        await gate.ChildAsync(await gate.People.StaffAsync(GateWorld.Here));
        var login = pooled ? gate.World.Main.Pooled("merajut_children") : gate.World.Main.Direct("merajut_children");

        Assert.Equal(0L, await gate.AskAsync<long>("select count(*) from children.probe_child", login));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => gate.AskAsync<long>(
            "insert into children.probe_child values (gen_random_uuid(), 1, gen_random_uuid(), gen_random_uuid(), '33', 'x', 2000, 'x')", login));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Details_ask_for_assignment_or_headship()
    {
        await using var gate = await GateWorld.CreateAsync();
        var (staff, head) = (await gate.People.StaffAsync(GateWorld.Here), await gate.People.HeadAsync(GateWorld.Here));
        var child = await gate.ChildAsync(staff);
        await gate.Work.RunAsync<bool>(head, ProbeUseCases.Change, async db =>
        {
            var keys = await db.OpenAsync([child]);
            var id = Guid.CreateVersion7();
            db.Notes.Add(new ProbeNote { Id = id, ChildId = child, InstitutionId = GateWorld.Here, RegionCode = GateWorld.RegionHere, Body = keys.Seal(ProbeNote.Text, child, id, "x") });
            return true;
        });

        Assert.Equal(1, await NotesAsync(gate, head));
        Assert.Equal(0, await NotesAsync(gate, staff));
        await gate.AskAsync<object>($"insert into access.assignment (account_id, child_id) values ('{staff.AccountId}', '{child}')");
        Assert.Equal(1, await NotesAsync(gate, staff));
    }

    [Fact]
    public async Task A_row_for_another_institution_cannot_be_written()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);

        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.ChildAsync(staff, institution: GateWorld.There));
        Assert.Equal(0L, await gate.AskAsync<long>("select count(*) from children.probe_child"));
        Assert.Equal(1L, await gate.EntriesAsync("refusal", staff.AccountId));
    }

    private static async Task<int> NotesAsync(GateWorld gate, Actor actor) =>
        (await gate.Work.RunAsync<int>(actor, ProbeUseCases.See, async db => (await db.Notes.ToListAsync()).Count)).Value;

    private static async Task<IReadOnlyList<Guid>> ReadAsync(GateWorld gate, Actor actor, string way, Guid child)
    {
        var outcome = await gate.Work.RunAsync<List<Guid>>(actor, ProbeUseCases.See, async db => way switch
        {
            "entity" => [.. (await db.Children.ToListAsync()).Select(row => row.Id)],
            "projection" => [.. (await db.Children.Select(row => new { row.Id, row.Stage }).ToListAsync()).Select(row => row.Id)],
            "raw" => [.. (await db.Children.FromSqlRaw("select * from children.probe_child").ToListAsync()).Select(row => row.Id)],
            "split" => [.. (await db.Children.Include(row => row.Notes).AsSplitQuery().ToListAsync()).Select(row => row.Id)],
            "compiled" => await CompiledAsync(db),
            _ => (await db.Children.FindAsync(child)) is { } found ? [found.Id] : [],
        });
        return outcome.Value;
    }

    private static async Task<List<Guid>> CompiledAsync(ProbeDb db)
    {
        var ids = new List<Guid>();
        await foreach (var child in Compiled(db))
            ids.Add(child.Id);
        return ids;
    }
}
