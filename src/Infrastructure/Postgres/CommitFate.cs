using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>The answer to a commit was lost: asks the server what became of the transaction (pg_xact_status).</summary>
internal static class CommitFate
{
    private const int Looks = 20;

    /// <summary>
    /// Returns when it was committed; throws the original failure when it was not, so that the operation may run again;
    /// throws <see cref="OutcomeUnknownException"/> when nobody can say.
    /// </summary>
    public static async Task SettleAsync(NpgsqlDataSource source, Guid operation, string? xid, Exception failure)
    {
        // The server gives an id with the first row that is written: without one there is nothing to keep.
        if (xid is null)
            throw failure;
        for (var look = 0; look < Looks; look++)
        {
            var status = await AskAsync(source, xid);
            if (status == "committed")
                return;
            if (status == "aborted")
                throw failure;
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        throw new OutcomeUnknownException(operation, failure);
    }

    /// <summary>The id of the open transaction; null while it has written nothing.</summary>
    public static async Task<string?> AssignedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select pg_current_xact_id_if_assigned()::text", connection);
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    private static async Task<string?> AskAsync(NpgsqlDataSource source, string xid)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var command = new NpgsqlCommand("select pg_xact_status($1::xid8)", connection) { Parameters = { new() { Value = xid } } };
            return await command.ExecuteScalarAsync() as string;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
