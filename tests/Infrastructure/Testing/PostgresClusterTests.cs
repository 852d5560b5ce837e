using MerajutASA.Testing.Postgres;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Testing;

public sealed class PostgresClusterTests
{
    [Fact]
    public async Task A_role_reaches_its_database_directly_and_through_the_pooler()
    {
        await using var database = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();

        Assert.Equal("merajut_children", await AskAsync(database.Direct("merajut_children"), "select current_user::text"));
        Assert.Equal("merajut_children", await AskAsync(database.Pooled("merajut_children"), "select current_user::text"));
    }

    [Fact]
    public async Task A_copy_holds_what_its_template_held()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await using var template = await cluster.CreateDatabaseAsync();
        await template.ExecuteAsync("create table kept (word text); insert into kept values ('here')");
        await using var copy = await cluster.CreateDatabaseAsync(template: template);

        Assert.Equal("here", await AskAsync(copy.Superuser, "select word from kept"));
    }

    [Fact]
    public async Task A_login_can_neither_create_nor_run_code_of_its_own()
    {
        await using var database = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();

        foreach (var sql in new[] { "create schema mine", "create temp table mine (x int)", "do $$ begin end $$" })
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(database.Direct("merajut_children"), sql));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        }
    }

    private static async Task<string?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync();
    }
}
