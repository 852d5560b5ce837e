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
        // Without a transaction id nothing was written, so nothing can have been kept.
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
