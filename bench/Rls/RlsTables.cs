using MerajutASA.Bench.Measuring;
using Npgsql;

namespace MerajutASA.Bench.Rls;

/// <summary>
/// Two copies of the register in a schema of their own: one under the very policies of children.child, one under none. Dropped at the
/// end, since the portal does not start beside a table without policies.
/// </summary>
internal sealed class RlsTables(NpgsqlConnection owner) : IAsyncDisposable
{
    public const int Institutions = 400;
    public const int Children = 200_000;

    public static Guid Institution(int number) => new(number, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static string Region(int number) => $"{11 + (number % 38)}.{1 + (number % 9):00}.01.2001";

    public async Task FillAsync()
    {
        await DisposeAsync();
        await Bystanders.RunAsync(owner, "create schema bench");
        await Bystanders.RunAsync(owner, "grant usage on schema bench to merajut_children");
        foreach (var table in new[] { "plain", "guarded" })
            await Bystanders.RunAsync(owner, $"create table bench.{table} (like children.child including defaults including indexes)");
        await Bystanders.RunAsync(owner, FillPlain);
        await Bystanders.RunAsync(owner, "insert into bench.guarded select * from bench.plain");
        await Bystanders.RunAsync(owner, "alter table bench.guarded enable row level security");
        await Bystanders.RunAsync(owner, CopyPolicies);
        await Bystanders.RunAsync(owner, "grant select on bench.plain, bench.guarded to merajut_children");
        foreach (var table in new[] { "plain", "guarded" })
            await Bystanders.RunAsync(owner, $"vacuum analyze bench.{table}");
    }

    public async ValueTask DisposeAsync() => await Bystanders.RunAsync(owner, "drop schema if exists bench cascade");

    private static readonly string FillPlain = $"""
        insert into bench.plain (id, institution_id, region_code, stage, stage_since, entered_on, entry_reason, sex, birth_year, age_estimated,
            origin_code, changed_at, full_name, version, entry_id)
        select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
            (lpad(to_hex(n % {Institutions}), 8, '0') || '-0000-4000-8000-000000000001')::uuid,
            (11 + (n % {Institutions}) % 38)::text || '.' || lpad((1 + (n % {Institutions}) % 9)::text, 2, '0') || '.01.2001',
            1 + n % 3, now(), date '2020-01-01' + n % 2000, 'poverty', case n % 2 when 0 then 'male' else 'female' end, 2005 + n % 18, false,
            '33.74.01.1001', now() - make_interval(secs => n), decode(repeat('5a', 60), 'hex'), 1, gen_random_uuid()
        from generate_series(1, {Children}) n
        """;

    private const string CopyPolicies = """
        do $$
        declare p record;
        begin
            for p in select policyname, qual, roles from pg_policies
                     where schemaname = 'children' and tablename = 'child' and cmd in ('ALL', 'SELECT') and 'merajut_children' = any (roles) or
                           schemaname = 'children' and tablename = 'child' and cmd in ('ALL', 'SELECT') and 'public' = any (roles)
            loop
                execute format('create policy %I on bench.guarded for select using (%s)', p.policyname, p.qual);
            end loop;
        end $$
        """;
}
