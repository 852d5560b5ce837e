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

    /// <summary>Statements that show something of a child whose id is not in the result, or is another's.</summary>
    public static TheoryData<string> Disclosures() =>
    [
        """select sum(birth_year)::int as "Value" from children.probe_child where id = '{0}'""",
        """select coalesce(sum(c.birth_year), 0)::int as "Value" from children.probe_child as c""",
        """select birth_year + 0 as "Value" from children.probe_child""",
        """select birth_year + 0 as count from children.probe_child""",
        """select length(stage) as exists from children.probe_child""",
        """select a.id, b.birth_year as "Value" from children.probe_child a join children.probe_child b on true""",
        """select c.id, (select max(d.birth_year) from children.probe_child d) as "Value" from children.probe_child c""",
        """select s.id, s.year as "Value" from (select a.id, b.birth_year as year from children.probe_child a, children.probe_child b) s""",
        """with x as (select * from children.probe_child) select a.id, b.birth_year as "Value" from x a cross join x b""",
        """select c.id, lag(c.birth_year) over (order by c.id) as "Value" from children.probe_child c""",
        """select c.id, n.body as "Value" from children.probe_child c join children.probe_note n on n.child_id = c.id""",
        """select max(id::text) as "Value" from children.probe_child""",
        """select c.birth_year as "Value" from children./* not */probe_child c""",
        """select s.birth_year + 0 as "Value" from (select birth_year from children/**/.probe_child) s""",
        """select s.y as "Value" from (select birth_year::text from children.probe_child) s(y)""",
        """select to_jsonb(c)::text as "Value" from children.probe_child c""",
        """select row(c.*)::text as "Value" from children.probe_child c""",
        """select birth_year as "Value" from children.probe_child union all select birth_year from children.probe_child""",
        """select (select birth_year from children.probe_child limit 1) as "Value" """,
        """select x as "Value" from unnest(array(select birth_year from children.probe_child)) x""",
        """select coalesce(n.child_id, c.id) as id, c.birth_year as "Value" from children.probe_child c left join children.probe_note n on n.child_id = c.id""",
    ];

    [Theory, MemberData(nameof(Disclosures))]
    public async Task A_value_whose_child_would_not_be_written_down_does_not_leave(string sql)
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var child = await gate.ChildAsync(staff);

        await Throws(gate, staff, async db => (await db.Database.SqlQueryRaw<Disclosed>(sql.Replace("{0}", $"{child}", StringComparison.Ordinal)).ToListAsync()).Count);
        Assert.Equal(0L, await gate.EntriesAsync("figures", staff.AccountId));
    }

    [Fact]
    public async Task A_sum_over_one_child_needs_leave_for_figures()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var child = await gate.ChildAsync(staff);

        await Throws(gate, staff, db => db.Children.Where(row => row.Id == child).SumAsync(row => row.BirthYear));
        var sum = await gate.Work.RunAsync<int>(staff, ProbeUseCases.See, async db =>
        {
            using (db.Figures())
                return await db.Children.SumAsync(row => row.BirthYear);
        });

        Assert.Equal(2015, sum.Value);
        Assert.Equal(1L, await gate.EntriesAsync("figures", staff.AccountId));
    }

    [Theory]
    [InlineData("""select birth_year as "Value" from children.probe_child""")]
    [InlineData("""select birth_year + 0 as "Value" from children.probe_child""")]
    [InlineData("""select birth_year as "Value" from children.probe_note n join children.probe_child c on true group by n.id, birth_year""")]
    [InlineData("""select max(c.birth_year) as "Value" from children.probe_child c group by c.id""")]
    [InlineData("""select max(c.birth_year) as "Value" from children.probe_child c group by 1 + 0, c.id""")]
    [InlineData("""select array_agg(birth_year)::text as "Value" from children.probe_child""")]
    [InlineData("""select (select max(v.x) from (values (c.birth_year)) v(x)) as "Value" from children.probe_child c""")]
    public async Task Leave_for_figures_shows_no_single_row(string sql)
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);

        await Throws(gate, staff, async db =>
        {
            using (db.Figures())
                return (await db.Database.SqlQueryRaw<Disclosed>(sql).ToListAsync()).Count;
        });
    }

    [Fact]
    public async Task Each_child_of_a_row_is_written_down()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var (one, two) = (await gate.ChildAsync(staff), await gate.ChildAsync(staff));

        await gate.Work.RunAsync<int>(staff, ProbeUseCases.See, async db => (await db.Children.Where(child => child.Id == one)
            .SelectMany(child => db.Children.Where(other => other.Id != child.Id), (child, other) => new { child.Id, child.BirthYear, Other = other.Id, other.Stage }).ToListAsync()).Count);

        Assert.Equal([one, two], (await Trail.ReadAsync(gate)).Single(entry => entry.Kind == "read").Children.Order());
    }

    [Fact]
    public async Task A_child_beside_a_count_of_its_notes_is_a_read_of_that_child()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var child = await gate.ChildAsync(staff);

        await gate.Work.RunAsync<int>(staff, ProbeUseCases.See, async db =>
            (await db.Children.Select(row => new { row.Id, row.Stage, Notes = row.Notes.Count, Any = row.Notes.Any() }).ToListAsync()).Count);

        Assert.Equal([child], (await Trail.ReadAsync(gate)).Single(entry => entry.Kind == "read").Children);
    }

    [Fact]
    public async Task An_outer_join_without_a_child_shows_nothing_of_one()
    {
        await using var gate = await GateWorld.CreateAsync();
        var head = await gate.People.HeadAsync(GateWorld.Here);
        await gate.ChildAsync(head);
        const string Left = "from children.probe_child c left join children.probe_note n on n.child_id = c.id";

        var rows = await gate.Work.RunAsync<int>(head, ProbeUseCases.See, async db =>
            (await db.Database.SqlQueryRaw<Beside>($"select n.child_id, n.body {Left}").ToListAsync()).Count);
        Assert.Equal(1, rows.Value);
        Assert.Equal(0L, await gate.EntriesAsync("read", head.AccountId));

        await gate.AskAsync<object>("alter table children.probe_note alter child_id drop not null");
        await gate.AskAsync<object>($"insert into children.probe_note values (gen_random_uuid(), 1, gen_random_uuid(), '{GateWorld.Here}', '33', null, '\\x01')");
        await Throws(gate, head, async db => (await db.Database.SqlQueryRaw<Beside>("select n.child_id, n.body from children.probe_note n").ToListAsync()).Count);
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

    [Theory]
    [InlineData("update children.probe_child set birth_year = 1 returning *")]
    [InlineData("with changed as (update children.probe_child set birth_year = 1 returning *) select * from changed")]
    [InlineData("with gone as (delete from children.probe_note returning *) select c.* from children.probe_child c")]
    [InlineData("insert into children.probe_child select * from children.probe_child returning *")]
    [InlineData("select * from children.probe_child; update children.probe_child set birth_year = 1")]
    [InlineData("select * into children.copy from children.probe_child")]
    [InlineData("commit")]
    [InlineData("select set_config('app.role', 'lksa-head', true), c.* from children.probe_child c")]
    [InlineData("select c.* from children.probe_child c where query_to_xml('select 1', true, true, '') is not null")]
    public async Task A_read_writes_nothing(string sql)
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);

        await Throws<InvalidOperationException>(gate, staff, async db => (await db.Children.FromSqlRaw(sql).ToListAsync()).Count);
        Assert.Equal(2015, await gate.AskAsync<int>("select birth_year from children.probe_child"));
        Assert.Equal((1L, 0L), (await gate.EntriesAsync("change"), await gate.EntriesAsync("read")));
    }

    [Fact]
    public async Task A_row_may_be_held_while_it_is_read()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);

        var held = await gate.Work.RunAsync<int>(staff, ProbeUseCases.See, async db => (await db.Children.FromSqlRaw("select * from children.probe_child for no key update").ToListAsync()).Count);
        Assert.Equal(1, held.Value);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_module_that_ends_the_transaction_itself_keeps_nothing(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);
        Func<ProbeDb, Task>[] ends =
        [
            db => db.Database.CommitTransactionAsync(),
            db => Task.Run(db.Database.CommitTransaction),
            db => db.Database.CurrentTransaction!.CommitAsync(),
            db => db.Database.RollbackTransactionAsync(),
            db => db.Database.CurrentTransaction!.RollbackAsync(),
        ];

        foreach (var end in ends)
        {
            await Throws<InvalidOperationException>(gate, staff, async db =>
            {
                (await db.Children.SingleAsync()).BirthYear = 1;
                await db.SaveChangesAsync();
                await end(db);
                return 1;
            });
        }

        Assert.Equal(2015, await gate.AskAsync<int>("select birth_year from children.probe_child"));
        Assert.Equal(1L, await gate.EntriesAsync("change"));
        Assert.Equal((long)ends.Length, await gate.EntriesAsync("failure"));
    }

    [Fact]
    public async Task A_command_in_another_transaction_than_the_units_throws()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);

        await Throws<InvalidOperationException>(gate, staff, async db =>
        {
            await db.Database.UseTransactionAsync(null);
            return await db.Children.CountAsync();
        });
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

    [Fact]
    public async Task Keys_end_with_their_unit_of_work()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var child = await gate.ChildAsync(staff);
        var opened = new List<SubjectKeys>();
        await gate.Work.RunAsync<bool>(staff, ProbeUseCases.See, async db =>
        {
            opened.Add(await db.OpenAsync([child]));
            opened.Add(await db.CreateKeysAsync([new Subject(SubjectKind.Child, child)]));
            return opened.TrueForAll(keys => keys.Has(child));
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.Work.RunAsync<bool>(staff, ProbeUseCases.See, async db =>
        {
            opened.Add(await db.OpenAsync([child]));
            throw new InvalidOperationException("Broken.");
        }));

        Assert.Equal(3, opened.Count);
        Assert.All(opened, keys =>
        {
            Assert.Throws<ObjectDisposedException>(() => keys.Has(child));
            Assert.Throws<ObjectDisposedException>(() => keys.Seal(ProbeChild.Name, child, child, "Budi"));
        });
    }

    private static Task Throws(GateWorld gate, Actor actor, Func<ProbeDb, Task<int>> read) => Throws<ReadGuardViolationException>(gate, actor, read);

    private static async Task Throws<TException>(GateWorld gate, Actor actor, Func<ProbeDb, Task<int>> act)
        where TException : Exception =>
        await Assert.ThrowsAnyAsync<TException>(() => gate.Work.RunAsync<int>(actor, ProbeUseCases.See, async db => await act(db)));

    private sealed class Disclosed
    {
        public string? Value { get; init; }
    }

    private sealed class Beside
    {
        public Guid? ChildId { get; init; }

        public byte[]? Body { get; init; }
    }
}
