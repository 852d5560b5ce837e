using MerajutASA.Infrastructure.Postgres.StartCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Gate;

/// <summary>Alone: roles belong to the whole cluster, and a weakened one would weaken every other test.</summary>
[Collection(Alone.Name)]
public sealed class StartCheckTests
{
    private const string NoHalf = "drop policy half on children.probe_child";

    /// <summary>What somebody might do to the database, and a part of what the portal then says. Undone after each.</summary>
    public static TheoryData<string, string, string> Weakenings() => new()
    {
        { "alter table children.probe_child disable row level security", "alter table children.probe_child enable row level security", "probe_child has no row-level security" },
        { "alter table children.probe_child no force row level security", "alter table children.probe_child force row level security", "probe_child does not force" },
        { "create table children.bare (id int)", "drop table children.bare", "children.bare has no row-level security" },
        { "create table children.bare (id int); alter table children.bare enable row level security; alter table children.bare force row level security", "drop table children.bare", "children.bare has no policy" },
        { "create table children.part (id int, at int) partition by range (at); create table children.part_one partition of children.part for values from (1) to (2); alter table children.part enable row level security; alter table children.part force row level security; create policy p on children.part using (id::text = (select access.role()))", "drop table children.part", "children.part_one has no row-level security" },
        { "create policy open on children.probe_child using (true)", "drop policy open on children.probe_child", "policy open on children.probe_child does not depend" },
        { "create policy half on children.probe_child using (institution_id = (select access.child_institution()) or true)", "drop policy half on children.probe_child", "policy half on children.probe_child has a branch" },
        { "create policy slow on children.probe_child using (institution_id = access.child_institution())", "drop policy slow on children.probe_child", "policy slow on children.probe_child" },
        { Half("stage = 'referral'"), NoHalf, "policy half on children.probe_child has a branch" },
        { Half("1 = 1"), NoHalf, "policy half on children.probe_child has a branch" },
        { Half("(birth_year > 2000 and stage = 'referral')"), NoHalf, "policy half on children.probe_child has a branch" },
        { Half("institution_id <> (select access.child_institution())"), NoHalf, "policy half on children.probe_child has a branch" },
        { Half("not (institution_id = (select access.child_institution()))"), NoHalf, "policy half on children.probe_child has a branch" },
        { Half("(select access.child_institution()) = (select access.child_institution())"), NoHalf, "policy half on children.probe_child has a branch" },
        { Half("coalesce(institution_id = (select access.child_institution()), true)"), NoHalf, "policy half on children.probe_child has a branch" },
        { Half("coalesce(stage = 'referral', institution_id = (select access.child_institution()))"), NoHalf, "policy half on children.probe_child has a branch" },
        { Half("starts_with(region_code, stage)"), NoHalf, "policy half on children.probe_child has a branch" },
        { Half("starts_with((select access.child_region()), region_code)"), NoHalf, "policy half on children.probe_child has a branch" },
        { Half("exists (select from children.probe_note)"), NoHalf, "policy half on children.probe_child calls a function" },
        { "create policy blind on children.probe_child using (institution_id = (select access.child_institution())) with check (true)", "drop policy blind on children.probe_child", "policy blind on children.probe_child does not depend" },
        { "create policy sly on children.probe_child to merajut_owner using (true)", "drop policy sly on children.probe_child", "policy sly on children.probe_child does not depend" },
        { "create policy owner_all on children.probe_child to merajut_children using (true)", "drop policy owner_all on children.probe_child", "policy owner_all on children.probe_child does not depend" },
        { "create policy relay_reads on children.probe_child to merajut_relay using (true)", "drop policy relay_reads on children.probe_child", "policy relay_reads on children.probe_child does not depend" },
        { "create table region.extra (id int)", "drop table region.extra", "region.extra has no row-level security" },
        { "create table migration.extra (id int)", "drop table migration.extra", "migration.extra has no row-level security" },
        { "create materialized view children.kept as select * from children.probe_child", "drop materialized view children.kept", "children.kept has no row-level security" },
        { "create foreign data wrapper far; create server there foreign data wrapper far; create foreign table children.away (id int) server there", "drop foreign data wrapper far cascade", "children.away has no row-level security" },
        { "create view public.peek as select * from children.probe_child", "drop view public.peek", "public.peek is not security_invoker" },
        { "create view children.peek as select * from children.probe_child", "drop view children.peek", "children.peek is not security_invoker" },
        { "create function children.loose() returns int language sql security definer as 'select 1'", "drop function children.loose()", "children.loose() does not pin" },
        { "create function children.sly() returns int language sql security definer set search_path = pg_catalog as 'select 1'", "drop function children.sly()", "children.sly() is not on the list" },
        { "create function children.visible(child text) returns int language sql security definer set search_path = pg_catalog as 'select 1'", "drop function children.visible(text)", "children.visible(text) is not on the list" },
        { "alter function children.visible(uuid) owner to current_user", "alter function children.visible(uuid) owner to merajut_owner", "children.visible(uuid) does not belong to the owner" },
        { "grant execute on function children.visible(uuid) to public", "revoke execute on function children.visible(uuid) from public", "everybody may EXECUTE function children.visible(uuid)" },
        { "grant select on children.probe_child to public", "revoke select on children.probe_child from public", "everybody may SELECT table children.probe_child" },
        { "grant select (stage) on children.probe_child to public", "revoke select (stage) on children.probe_child from public", "everybody may SELECT column stage of children.probe_child" },
        { "grant usage on schema children to public", "revoke usage on schema children from public", "everybody may USAGE schema children" },
        { "alter schema children owner to merajut_children", "alter schema children owner to merajut_owner", "owns schema children" },
        { "alter function children.fail_first(integer, text) owner to merajut_children", "alter function children.fail_first(integer, text) owner to merajut_owner", "owns function children.fail_first" },
        { "alter role merajut_children createdb", "alter role merajut_children nocreatedb", "CREATEDB" },
        { "grant create on schema children to merajut_children", "revoke create on schema children from merajut_children", "may CREATE in schema children" },
        { "alter role merajut_children bypassrls", "alter role merajut_children nobypassrls", "BYPASSRLS" },
        { "alter role merajut_children superuser", "alter role merajut_children nosuperuser", "superuser" },
        { "alter role merajut_children replication", "alter role merajut_children noreplication", "REPLICATION" },
        { "alter role merajut_children createrole", "alter role merajut_children nocreaterole", "CREATEROLE" },
        { "grant pg_read_all_data to merajut_children", "revoke pg_read_all_data from merajut_children", "member of pg_read_all_data" },
        { "grant merajut_owner to merajut_children", "revoke merajut_owner from merajut_children", "member of merajut_owner" },
        { "alter table children.probe_note owner to merajut_children", "alter table children.probe_note owner to merajut_owner", "owns children.probe_note" },
        { "do $$ begin execute format('grant temp on database %I to merajut_children', current_database()); end $$", "do $$ begin execute format('revoke temp on database %I from merajut_children', current_database()); end $$", "temporary tables" },
        { "grant usage on language plpgsql to merajut_children", "revoke usage on language plpgsql from merajut_children", "may use language plpgsql" },
    };

    [Theory, InlineData(false), InlineData(true)]
    public async Task Every_weakening_is_found_and_named_and_none_without_one(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync();
        await using var source = NpgsqlDataSource.Create(pooled ? gate.World.Main.Pooled("merajut_children") : gate.World.Main.Direct("merajut_children"));
        Assert.Empty(await RoleAndPolicyCheck.FindingsAsync(source, ["children"], TestContext.Current.CancellationToken));

        foreach (var (weaken, mend, told) in Weakenings().Select(row => row.Data))
        {
            await gate.AskAsync<object>(weaken);
            try
            {
                var findings = await RoleAndPolicyCheck.FindingsAsync(source, ["children"], TestContext.Current.CancellationToken);
                Assert.True(findings.Any(finding => finding.Contains(told, StringComparison.Ordinal)), $"{weaken}\n→ {string.Join('\n', findings)}");
            }
            finally
            {
                await gate.AskAsync<object>(mend);
            }
        }

        Assert.Empty(await RoleAndPolicyCheck.FindingsAsync(source, ["children"], TestContext.Current.CancellationToken));
    }

    /// <summary>The logins of the portal that are no module's: what somebody does, in main or in the keys, and what the portal says.</summary>
    public static TheoryData<bool, string, string, string> OtherLogins() => new()
    {
        { false, "alter role merajut_region bypassrls", "alter role merajut_region nobypassrls", "role merajut_region is BYPASSRLS" },
        { false, "alter role merajut_region superuser", "alter role merajut_region nosuperuser", "role merajut_region is superuser" },
        { false, "alter table region.area owner to merajut_region", "alter table region.area owner to merajut_owner", "role merajut_region owns region.area" },
        { false, "grant merajut_owner to merajut_region", "revoke merajut_owner from merajut_region", "role merajut_region is a member of merajut_owner" },
        { true, "alter role merajut_keys bypassrls", "alter role merajut_keys nobypassrls", "role merajut_keys is BYPASSRLS" },
        { true, "alter role merajut_keys superuser", "alter role merajut_keys nosuperuser", "role merajut_keys is superuser" },
        { true, "alter table keys.wrapped_key owner to merajut_keys", "alter table keys.wrapped_key owner to merajut_keys_owner", "role merajut_keys owns keys.wrapped_key" },
        { true, "alter table keys.wrapped_key no force row level security", "alter table keys.wrapped_key force row level security", "keys.wrapped_key does not force" },
    };

    [Fact]
    public async Task A_login_of_the_portal_that_is_no_modules_is_looked_at_too()
    {
        await using var gate = await GateWorld.CreateAsync();
        var check = gate.World.Services.GetServices<IHostedService>().OfType<StartCheckService>().Single();

        foreach (var (inKeys, weaken, mend, told) in OtherLogins().Select(row => row.Data))
        {
            var superuser = inKeys ? gate.World.Keys.Superuser : gate.World.Main.Superuser;
            await gate.AskAsync<object>(weaken, superuser);
            try
            {
                var closed = await Assert.ThrowsAsync<GateClosedException>(() => check.StartAsync(TestContext.Current.CancellationToken));
                Assert.True(closed.Findings.Any(finding => finding.Contains(told, StringComparison.Ordinal)), $"{weaken}\n→ {string.Join('\n', closed.Findings)}");
            }
            finally
            {
                await gate.AskAsync<object>(mend, superuser);
            }
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_portal_does_not_start_while_a_finding_stands(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var check = gate.World.Services.GetServices<IHostedService>().OfType<StartCheckService>().Single();
        await check.StartAsync(TestContext.Current.CancellationToken);

        await gate.AskAsync<object>("alter table children.probe_child no force row level security");
        var closed = await Assert.ThrowsAsync<GateClosedException>(() => check.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(closed.Findings, finding => finding.Contains("probe_child", StringComparison.Ordinal));
    }

    private static string Half(string otherwise) =>
        $"create policy half on children.probe_child using (institution_id = (select access.child_institution()) or {otherwise})";
}
