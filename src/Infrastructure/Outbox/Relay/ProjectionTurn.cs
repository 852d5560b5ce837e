using Npgsql;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>One writer at a time for each projection: events wait while it is rebuilt, and a relay that comes back from a pause waits for the one that took over.</summary>
internal sealed class ProjectionTurn(NpgsqlDataSource relay)
{
    /// <returns>Ends the turn when disposed; so does the end of the process.</returns>
    public async Task<Turn> TakeAsync(string projection, CancellationToken cancellation)
    {
        var connection = await relay.OpenConnectionAsync(cancellation);
        try
        {
            await RunAsync(connection, "select pg_advisory_lock(hashtextextended($1, 0))", projection, cancellation);
            return new Turn(connection, projection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string text, string projection, CancellationToken cancellation)
    {
        // A rebuild takes as long as it takes.
        await using var command = new NpgsqlCommand(text, connection) { CommandTimeout = 0, Parameters = { new() { Value = projection } } };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A turn that was taken.</summary>
    internal sealed class Turn(NpgsqlConnection connection, string projection) : IAsyncDisposable
    {
        private const string Unlock = "select pg_advisory_unlock(hashtextextended($1, 0))";

        private bool _isEnded;

        /// <summary>Ends the turn with a last command, which costs no way of its own.</summary>
        public async Task EndAsync(NpgsqlBatchCommand last, CancellationToken cancellation)
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { last, new NpgsqlBatchCommand(Unlock) { Parameters = { new() { Value = projection } } } } };
            await batch.ExecuteNonQueryAsync(cancellation);
            _isEnded = true;
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                if (!_isEnded)
                    await RunAsync(connection, Unlock, projection, CancellationToken.None);
            }
            catch (NpgsqlException)
            {
                // The connection is gone, and the lock with it.
                NpgsqlConnection.ClearPool(connection);
            }

            await connection.DisposeAsync();
        }
    }
}
