using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Encryption;

public sealed class KeysSchemaTests : KeysTest
{
    [Theory]
    [InlineData("select * from keys.wrapped_key")]
    [InlineData("select count(*) from keys.wrapped_key")]
    [InlineData("insert into keys.wrapped_key (subject_id, kind, wrapped, kek_version) values (gen_random_uuid(), 'child', '', 1)")]
    [InlineData("update keys.wrapped_key set kind = 'kin'")]
    [InlineData("delete from keys.wrapped_key")]
    [InlineData("truncate keys.wrapped_key")]
    [InlineData("create table keys.mine (x int)")]
    [InlineData("create table public.mine (x int)")]
    public async Task The_portals_login_cannot_touch_the_table(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => RunAsync("merajut_keys", sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task Another_login_of_the_cluster_cannot_fetch_a_key()
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => RunAsync("merajut_keys_monitor", "select keys.fetch('{}')"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task Row_level_security_holds_for_the_owner_too() =>
        Assert.Equal(true, await RunAsync("merajut_keys_owner", "select relrowsecurity and relforcerowsecurity from pg_class where oid = 'keys.wrapped_key'::regclass"));

    [Fact]
    public async Task The_login_may_run_three_functions_and_no_other() => Assert.Equal(
        "destroy fetch put",
        await RunAsync("merajut_keys", """
            select string_agg(p.proname, ' ' order by p.proname)
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')
            """));

    [Fact]
    public async Task A_destroyed_key_leaves_behind_when_by_which_login_and_in_which_operations_name()
    {
        var (child, operation) = (NewChild(), Guid.NewGuid());
        await Setting.KeyRing().CreateAsync([child], Cancellation);

        await RunAsync("merajut_keys", $"select keys.destroy('{child.Id}', '{operation}')");
        // Once destroyed it is not destroyed again: the trace stays that of the first.
        await RunAsync("merajut_keys", $"select keys.destroy('{child.Id}', gen_random_uuid())");

        Assert.Equal($"merajut_keys {operation} t", await RunAsync("merajut_keys_owner", $"""
            select format('%s %s %s', destroyed_by, destroyed_in, destroyed_at > now() - interval '1 hour') from keys.wrapped_key where subject_id = '{child.Id}'
            """));
    }

    [Fact]
    public async Task Without_an_operation_no_key_is_destroyed()
    {
        var child = NewChild();
        var ring = Setting.KeyRing();
        await ring.CreateAsync([child], Cancellation);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => RunAsync("merajut_keys", $"select keys.destroy('{child.Id}', null)"));

        Assert.Equal(PostgresErrorCodes.CheckViolation, refusal.SqlState);
        Assert.True((await ring.OpenAsync([child.Id], Cancellation)).Has(child.Id));
    }

    private async Task<object?> RunAsync(string role, string sql)
    {
        await using var connection = new NpgsqlConnection(Setting.Database.Direct(role) + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
