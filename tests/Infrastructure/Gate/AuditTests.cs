using System.Globalization;
using System.Text;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Gate;

public sealed class AuditTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_change_is_written_with_who_why_before_and_after_and_no_plaintext(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var child = await gate.ChildAsync(staff, "Nama Rahasia");
        await gate.Work.RunAsync<bool>(staff, ProbeUseCases.Change, async db =>
        {
            (await db.Children.SingleAsync()).BirthYear = 2014;
            return true;
        });

        var changes = (await Trail.ReadAsync(gate)).Where(entry => entry.Kind == "change").ToList();
        Assert.Equal([1, 2], changes.Select(entry => entry.RowVersion));
        var change = changes[1];
        Assert.Equal((staff.AccountId, staff.SessionId, "lksa-staff", "children", "children.change", true), (change.Account, change.Session, change.Role, change.Module, change.UseCase, change.Verified));
        Assert.Equal(2015L, change.Get<Dictionary<string, object?>>(EntryKey.Before)!["birth_year"]);
        Assert.Equal(2014L, change.Get<Dictionary<string, object?>>(EntryKey.After)!["birth_year"]);
        Assert.Equal(changes[0].Id, Trail.Id(change.Get<byte[]>(EntryKey.Previous)));
        Assert.Equal(change.Id, await gate.AskAsync<Guid>("select entry_id from children.probe_child"));
        Assert.Equal(await gate.AskAsync<byte[]>("select full_name from children.probe_child"), (byte[]?)changes[0].Get<Dictionary<string, object?>>(EntryKey.After)!["full_name"]);
        Assert.False(await gate.AskAsync<bool>($"select exists (select from audit.entry where position('{Hex("Nama Rahasia")}' in encode(bytes, 'hex')) > 0)"));
        Assert.Equal(2L, await gate.AskAsync<long>($"select count(*) from audit.entry_child c join audit.entry e on e.id = c.entry_id where e.kind = 'change' and child_id = '{child}'"));
    }

    [Fact]
    public async Task What_the_bytes_say_is_what_the_server_stamped()
    {
        await using var gate = await GateWorld.CreateAsync();
        var head = await gate.People.HeadAsync(GateWorld.Here);
        var child = await gate.ChildAsync(head);
        await gate.Work.RunAsync<int>(head, ProbeUseCases.See, async db => (await db.Children.ToListAsync()).Count);
        await gate.Work.RunAsync<int>(head, ProbeUseCases.See, _ => Task.FromResult<Outcome<int>>(new Outcome<int>.Refused("Closed")));

        var entries = await Trail.ReadAsync(gate);
        Assert.Equal(["change", "read", "refusal"], entries.Select(entry => entry.Kind));
        Assert.All(entries, entry =>
        {
            Assert.Equal(1L, entry.Get<long>(EntryKey.Version));
            Assert.Equal(entry.Id, Trail.Id(entry.Get<byte[]>(EntryKey.Id)));
            Assert.Equal(entry.Operation, Trail.Id(entry.Get<byte[]>(EntryKey.Operation)));
            Assert.Equal(entry.Account, Trail.Id(entry.Get<byte[]>(EntryKey.Account)));
            Assert.Equal(entry.Session, Trail.Id(entry.Get<byte[]>(EntryKey.Session)));
            Assert.Equal((entry.Module, entry.UseCase, entry.Kind), (entry.Get<string>(EntryKey.Module), entry.Get<string>(EntryKey.UseCase), entry.Get<string>(EntryKey.Kind)));
        });
        Assert.Equal([child], entries[1].Get<List<object?>>(EntryKey.Children)!.Select(Trail.Id));
        Assert.Contains("children.probe_child.full_name", entries[1].Get<List<object?>>(EntryKey.Fields)!);
        Assert.Equal("Closed", entries[2].Get<string>(EntryKey.Detail));
    }

    [Fact]
    public async Task A_read_of_many_children_is_one_entry_for_each_hundred()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.Work.RunAsync<bool>(staff, ProbeUseCases.Change, async db =>
        {
            var ids = Enumerable.Range(0, 101).Select(_ => Guid.CreateVersion7()).ToList();
            var keys = await db.CreateKeysAsync([.. ids.Select(id => new Subject(SubjectKind.Child, id))]);
            db.Children.AddRange(ids.Select(id => new ProbeChild
            {
                Id = id,
                InstitutionId = GateWorld.Here,
                RegionCode = GateWorld.RegionHere,
                FullName = keys.Seal(ProbeChild.Name, id, id, "x"),
                BirthYear = 2010,
            }));
            return true;
        });
        await gate.Work.RunAsync<int>(staff, ProbeUseCases.See, async db => (await db.Children.ToListAsync()).Count);

        Assert.Equal(2L, await gate.EntriesAsync("read"));
        Assert.Equal(101L, await gate.AskAsync<long>("select count(*) from audit.entry_child c join audit.entry e on e.id = c.entry_id where e.kind = 'read'"));
    }

    [Fact]
    public async Task Without_an_audit_entry_there_is_no_result_and_no_change()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await gate.ChildAsync(staff);
        await gate.AskAsync<object>("alter table audit.entry rename to gone");

        await Assert.ThrowsAnyAsync<Exception>(() => gate.Work.RunAsync<int>(staff, ProbeUseCases.See, async db => (await db.Children.ToListAsync()).Count));
        await Assert.ThrowsAnyAsync<Exception>(() => gate.ChildAsync(staff));
        Assert.Equal(1L, await gate.AskAsync<long>("select count(*) from children.probe_child"));
    }

    [Fact]
    public async Task A_refusal_that_cannot_be_written_down_is_an_error_and_no_answer()
    {
        await using var gate = await GateWorld.CreateAsync();
        var (staff, administrator) = (await gate.People.StaffAsync(GateWorld.Here), await gate.People.AdministratorAsync());
        await gate.AskAsync<object>("alter table audit.entry rename to gone");

        await Assert.ThrowsAsync<PostgresException>(() => gate.Work.RunAsync<bool>(administrator, ProbeUseCases.See, _ => Task.FromResult<Outcome<bool>>(true)));
        await Assert.ThrowsAsync<PostgresException>(() => gate.Work.RunAsync<bool>(staff, ProbeUseCases.See, _ => Task.FromResult<Outcome<bool>>(new Outcome<bool>.Refused("No"))));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Without_a_context_nothing_is_written_to_the_trail(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var login = pooled ? gate.World.Main.Pooled("merajut_children") : gate.World.Main.Direct("merajut_children");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => gate.AskAsync<string>(
            "select audit.write(array[gen_random_uuid()], array['read'], array[null::text], array[null::uuid], array[null::int], array['\\x00'::bytea], '{}', '{}')", login));
        Assert.Equal("MA003", refused.SqlState);
        Assert.Equal(0L, await gate.AskAsync<long>("select count(*) from audit.entry"));
    }

    [Fact]
    public async Task Refusals_by_role_by_session_and_by_rule_are_written_and_change_nothing()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var child = await gate.ChildAsync(staff);

        await gate.Work.RunAsync<bool>(await gate.People.AdministratorAsync(), ProbeUseCases.See, _ => Task.FromResult<Outcome<bool>>(true));
        await gate.Work.RunAsync<bool>(staff, ProbeUseCases.Change, async db =>
        {
            (await db.Children.SingleAsync()).BirthYear = 1;
            return new Outcome<bool>.Refused("No");
        });
        await gate.People.RevokeAsync(staff);
        await Assert.ThrowsAsync<SessionRefusedException>(() => gate.Work.RunAsync<bool>(staff, ProbeUseCases.See, async db => await db.Children.AnyAsync()));

        Assert.Equal(3L, await gate.EntriesAsync("refusal"));
        Assert.Equal(2015, await gate.AskAsync<int>($"select birth_year from children.probe_child where id = '{child}'"));
        Assert.True(await gate.AskAsync<bool>("select bool_and(not verified) from audit.entry where kind = 'refusal'"));
    }

    [Fact]
    public async Task A_session_is_checked_against_every_part_of_what_the_actor_claims()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var weak = await gate.People.StaffAsync(GateWorld.Here, secondFactor: false);
        Actor[] forged =
        [
            staff with { Role = Role.LksaHead },
            staff with { Institution = GateWorld.There },
            staff with { RoleVersion = 2 },
            staff with { AccountId = weak.AccountId },
            staff with { SessionId = Guid.NewGuid() },
            staff with { Role = Role.SocialOfficer, Institution = null, Region = "" },
            weak with { SecondFactor = true },
        ];

        foreach (var actor in forged)
            await Assert.ThrowsAsync<SessionRefusedException>(() => gate.Work.RunAsync<bool>(actor, ProbeUseCases.See, async db => await db.Children.AnyAsync()));
        Assert.True((await gate.Work.RunAsync<bool>(staff, ProbeUseCases.See, _ => Task.FromResult<Outcome<bool>>(true))).Value);
    }

    [Fact]
    public async Task Nobody_changes_the_trail()
    {
        await using var gate = await GateWorld.CreateAsync();
        await gate.ChildAsync(await gate.People.StaffAsync(GateWorld.Here));

        foreach (var login in new[] { gate.World.Main.Direct("merajut_children"), gate.World.Main.Direct("merajut_owner"), gate.World.Main.Superuser })
        {
            foreach (var sql in new[] { "update audit.entry set kind = 'read'", "delete from audit.entry", "truncate audit.entry cascade", "delete from audit.entry_child" })
                await Assert.ThrowsAsync<PostgresException>(() => gate.AskAsync<object>(sql, login));
        }

        await Assert.ThrowsAsync<PostgresException>(() => gate.AskAsync<object>("select * from audit.entry", gate.World.Main.Direct("merajut_children")));
    }

    [Fact]
    public async Task A_typed_reason_is_kept_sealed()
    {
        await using var gate = await GateWorld.CreateAsync();
        var head = await gate.People.HeadAsync(GateWorld.Here);
        var child = await gate.ChildAsync(head);

        Assert.IsType<Outcome<bool>.Invalid>(await gate.Work.RunAsync<bool>(head, ProbeUseCases.Export, _ => Task.FromResult<Outcome<bool>>(true)));
        var reason = new Reason(new Subject(SubjectKind.Child, child), "Diminta oleh Dinsos");
        await gate.Work.RunAsync<int>(head, ProbeUseCases.Export, reason, async db => (await db.Children.ToListAsync()).Count);

        var entry = (await Trail.ReadAsync(gate)).Last();
        var keys = await gate.World.Get<IKeyRing>().OpenAsync([child], TestContext.Current.CancellationToken);
        Assert.Equal(reason.Text, keys.Open(Reason.Field, child, entry.Operation, new Sealed<string>(entry.Get<byte[]>(EntryKey.Reason)!)));
    }

    [Fact]
    public async Task A_search_term_is_kept_sealed_under_the_key_of_its_month()
    {
        await using var gate = await GateWorld.CreateAsync();
        var head = await gate.People.HeadAsync(GateWorld.Here);
        await gate.Work.RunAsync<bool>(head, ProbeUseCases.See, async db =>
        {
            await db.NoteSearchAsync("Siti Rahasia", TestContext.Current.CancellationToken);
            return true;
        });

        var entry = Assert.Single(await Trail.ReadAsync(gate));
        Assert.Equal("search", entry.Kind);
        Assert.False(await gate.AskAsync<bool>($"select exists (select from audit.entry where position('{Hex("Siti Rahasia")}' in encode(bytes, 'hex')) > 0)"));
        var period = AuditPeriod.At(await gate.AskAsync<DateTime>("select at from audit.entry"));
        var keys = await gate.World.Get<IKeyRing>().OpenAsync([period.Id], TestContext.Current.CancellationToken);
        Assert.Equal("Siti Rahasia", keys.Open(AuditPeriod.Term, period.Id, entry.Operation, new Sealed<string>(entry.Get<byte[]>(EntryKey.Term)!)));
        Assert.NotEqual(AuditPeriod.At(DateTimeOffset.Parse("2026-01-31T23:59:59Z", CultureInfo.InvariantCulture)), AuditPeriod.At(DateTimeOffset.Parse("2026-02-01T00:00:00Z", CultureInfo.InvariantCulture)));
    }

    private static string Hex(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));
}
