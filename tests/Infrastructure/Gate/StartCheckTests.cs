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
        { "create view children.peek as select * from children.probe_child", "drop view children.peek", "children.peek is not security_invoker" },
        { "create function children.loose() returns int language sql security definer as 'select 1'", "drop function children.loose()", "children.loose() does not pin" },
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

    [Fact]
    public async Task Every_weakening_is_found_and_named_and_none_without_one()
    {
        await using var gate = await GateWorld.CreateAsync();
        await using var source = NpgsqlDataSource.Create(gate.World.Main.Direct("merajut_children"));
        Assert.Empty(await RoleAndPolicyCheck.FindingsAsync(source, TestContext.Current.CancellationToken));

        foreach (var (weaken, mend, told) in Weakenings().Select(row => row.Data))
        {
            await gate.AskAsync<object>(weaken);
            try
            {
                var findings = await RoleAndPolicyCheck.FindingsAsync(source, TestContext.Current.CancellationToken);
                Assert.True(findings.Any(finding => finding.Contains(told, StringComparison.Ordinal)), $"{weaken}\n→ {string.Join('\n', findings)}");
            }
            finally
            {
                await gate.AskAsync<object>(mend);
            }
        }

        Assert.Empty(await RoleAndPolicyCheck.FindingsAsync(source, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_portal_does_not_start_while_a_finding_stands()
    {
        await using var gate = await GateWorld.CreateAsync();
        var check = gate.World.Services.GetServices<IHostedService>().OfType<StartCheckService>().Single();
        await check.StartAsync(TestContext.Current.CancellationToken);

        await gate.AskAsync<object>("alter table children.probe_child no force row level security");
        var closed = await Assert.ThrowsAsync<GateClosedException>(() => check.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(closed.Findings, finding => finding.Contains("probe_child", StringComparison.Ordinal));
    }
}
