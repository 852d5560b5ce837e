using Npgsql;
using NpgsqlTypes;

namespace MerajutASA.Infrastructure.Audit;

/// <summary>Writes an operation's entries through the definer function, in the operation's own transaction and in one round trip.</summary>
internal static class AuditWriter
{
    /// <summary>The transaction's id; null when there was nothing to write.</summary>
    public static async Task<string?> WriteAsync(
        NpgsqlConnection connection, Operation operation, IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        if (entries.Count == 0)
            return null;
        var children = entries.SelectMany((entry, at) => entry.Children.Select(child => (Child: child, At: at + 1))).ToList();
        await using var command = new NpgsqlCommand("select audit.write($1, $2, $3, $4, $5, $6, $7, $8)", connection)
        {
            Parameters =
            {
                Array(entries.Select(entry => entry.Id), NpgsqlDbType.Uuid),
                Array(entries.Select(entry => entry.Kind.Stored()), NpgsqlDbType.Text),
                Array(entries.Select(entry => entry.Table), NpgsqlDbType.Text),
                Array(entries.Select(entry => entry.Row), NpgsqlDbType.Uuid),
                Array(entries.Select(entry => entry.RowVersion), NpgsqlDbType.Integer),
                Array(entries.Select(entry => EntryEncoding.Encode(operation, entry)), NpgsqlDbType.Bytea),
                Array(children.Select(pair => pair.Child), NpgsqlDbType.Uuid),
                Array(children.Select(pair => pair.At), NpgsqlDbType.Integer),
            },
        };
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }

    private static NpgsqlParameter Array<T>(IEnumerable<T> values, NpgsqlDbType type) =>
        new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };
}
