using MerajutASA.Bench.Measuring;
using Npgsql;

namespace MerajutASA.Bench.ChildRead;

/// <summary>
/// The page's statements and round trips as owner on copies without policies and with the sealed columns as clear bytes: a transaction
/// with a statement in the context's place, the five reads, a point read in the keys' place, a statement in the audit's place, and the
/// commit. No context, no unsealing, no audit.
/// </summary>
internal sealed class BareRead(NpgsqlDataSource source, NpgsqlConnection owner, IReadOnlyList<Guid> children) : IAsyncDisposable
{
    private static readonly string[] Tables = ["child", "referral", "assessment", "care_plan", "kin"];

    private int _next;

    public static async Task<BareRead> PrepareAsync(BenchSettings settings, NpgsqlConnection owner, ChildPage page)
    {
        await Bystanders.RunAsync(owner, "drop schema if exists bench cascade");
        await Bystanders.RunAsync(owner, "create schema bench");
        foreach (var table in Tables)
        {
            await Bystanders.RunAsync(owner, $"create table bench.{table} (like children.{table} including defaults including indexes)");
            await Bystanders.RunAsync(owner, $"insert into bench.{table} select * from children.{table}");
            await Bystanders.RunAsync(owner, $"analyze bench.{table}");
        }

        await Bystanders.RunAsync(owner, "create table bench.plain_row (id uuid primary key, bytes bytea not null)");
        return new BareRead(new NpgsqlDataSourceBuilder(settings.Connection("main-owner")).Build(), owner, page.Ids);
    }

    public async Task ReadAsync()
    {
        var child = children[(Interlocked.Increment(ref _next) & int.MaxValue) % children.Count];
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, "select $1::uuid", child);
        await RunAsync(connection, "select * from bench.child where id = $1 limit 2", child);
        foreach (var table in Tables.Skip(1))
            await RunAsync(connection, $"select * from bench.{table} where child_id = $1", child);
        await RunAsync(connection, "select id from bench.child where id = $1", child);
        await RunAsync(connection, "select $1::uuid", child);
        await transaction.CommitAsync();
    }

    /// <summary>One row, committed durably: what the disk alone costs.</summary>
    public async Task InsertAsync()
    {
        await using var command = source.CreateCommand("insert into bench.plain_row values ($1, $2)");
        command.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        command.Parameters.Add(new() { Value = new byte[400] });
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Bystanders.RunAsync(owner, "drop schema if exists bench cascade");
        await source.DisposeAsync();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string text, Guid id)
    {
        await using var command = new NpgsqlCommand(text, connection) { Parameters = { new() { Value = id } } };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            _ = reader.FieldCount;
    }
}
