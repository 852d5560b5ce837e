using MerajutASA.Infrastructure.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// A change met no row. Whether the actor still sees the row tells the two causes apart: somebody else changed it, or it is gone or out
/// of sight, which must look as if it had never been.
/// </summary>
internal static class RowSight
{
    public static async Task<bool> SeesAsync(
        NpgsqlDataSource source, Operation operation, IReadOnlyList<EntityEntry> missed, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Context.EnterAsync(connection, operation, cancellation);
        foreach (var entry in missed)
        {
            var text = $"select exists (select from \"{entry.Metadata.GetSchema()}\".\"{entry.Metadata.GetTableName()}\" where id = $1)";
            await using var command = new NpgsqlCommand(text, connection) { Parameters = { new() { Value = ((GuardedRow)entry.Entity).Id } } };
            if (await command.ExecuteScalarAsync(cancellation) is not true)
                return false;
        }

        return true;
    }
}
