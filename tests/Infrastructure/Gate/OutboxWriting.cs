using Npgsql;

namespace MerajutASA.Infrastructure.Tests.Gate;

/// <summary>One transaction under a module's login, step by step, so that two of them can be interleaved.</summary>
internal sealed class OutboxWriting : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly string _name;

    private OutboxWriting(NpgsqlConnection connection, NpgsqlTransaction transaction, string name) => (_connection, _transaction, _name) = (connection, transaction, name);

    /// <summary>The transaction's number, once it has one.</summary>
    public string? Id { get; private set; }

    public static async Task<OutboxWriting> BeginAsync(string login, string name)
    {
        var connection = new NpgsqlConnection(login);
        await connection.OpenAsync();
        var writing = new OutboxWriting(connection, await connection.BeginTransactionAsync(), name);
        await writing.AskAsync("select access.enter_system('test', 'test', 'test', gen_random_uuid())");
        return writing;
    }

    /// <summary>Takes a transaction number, as any first change does.</summary>
    public async Task TouchAsync() => Id = (string?)await AskAsync("select pg_current_xact_id()::text");

    public Task PublishAsync(Guid child, int number) => AskAsync($$"""
        select outbox.publish(array[gen_random_uuid()], array['{{_name}}'], array['{{child}}'::uuid], array[{{number}}],
            array['{"child": "{{child}}", "number": {{number}}}'::jsonb])
        """);

    public Task CommitAsync() => _transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction);
        return await command.ExecuteScalarAsync();
    }
}
