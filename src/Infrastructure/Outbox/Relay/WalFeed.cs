using Microsoft.Extensions.Logging;
using Npgsql;
using Npgsql.Replication;
using Npgsql.Replication.PgOutput;
using Npgsql.Replication.PgOutput.Messages;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>
/// Tells of events as they are committed, in the order of commits, from the write-ahead log (logical replication with pgoutput). The slot is
/// confirmed as soon as an event was told: what gets lost after that stands in the outbox, where whoever begins anew looks first. So the
/// slot never holds more of the log than the relay is away; past the server's bound it is lost, made anew, and the gap reported.
/// </summary>
/// <param name="connection">A direct connection of the replication login, which passes by row-level security in what is published.</param>
/// <param name="slot">The slot's name; one for each database.</param>
/// <param name="logger">Hears of gaps.</param>
internal sealed class WalFeed(string connection, string slot, ILogger<WalFeed> logger)
{
    private const string Publication = "outbox_events";

    /// <summary>Whether events are being told; while not, the outbox has to be looked into.</summary>
    public bool IsLive { get; private set; }

    /// <param name="tell">Gets each committed transaction's events.</param>
    /// <param name="begun">Called when the feed has begun: what was committed before may not have been told.</param>
    /// <param name="cancellation">Ends the feed.</param>
    public async Task RunAsync(Action<IReadOnlyList<StoredEvent>> tell, Action begun, CancellationToken cancellation)
    {
        try
        {
            await PrepareSlotAsync(cancellation);
            await using var replication = new LogicalReplicationConnection(connection) { WalReceiverStatusInterval = TimeSpan.FromSeconds(1) };
            await replication.Open(cancellation);
            var options = new PgOutputReplicationOptions(Publication, PgOutputProtocolVersion.V1, binary: true);
            var transaction = new List<StoredEvent>();
            var stream = replication.StartReplication(new PgOutputReplicationSlot(slot), options, cancellation);
            IsLive = true;
            begun();
            await foreach (var message in stream)
            {
                if (message is InsertMessage insert)
                    transaction.Add(await ReadAsync(insert, cancellation));
                if (message is CommitMessage)
                {
                    if (transaction.Count > 0)
                        tell([.. transaction]);
                    transaction.Clear();
                }

                replication.SetReplicationStatus(message.WalEnd);
            }
        }
        finally
        {
            IsLive = false;
        }
    }

    // In the order of the publication's columns.
    private static async Task<StoredEvent> ReadAsync(InsertMessage insert, CancellationToken cancellation)
    {
        await using var values = insert.NewRow.GetAsyncEnumerator(cancellation);
        return new StoredEvent(
            await NextAsync<Guid>(values, cancellation), At: new DateTimeOffset(await NextAsync<DateTime>(values, cancellation), TimeSpan.Zero),
            Name: await NextAsync<string>(values, cancellation), Aggregate: await NextAsync<Guid>(values, cancellation),
            Version: await NextAsync<int>(values, cancellation), Payload: await NextAsync<string>(values, cancellation));
    }

    private static async ValueTask<T> NextAsync<T>(IAsyncEnumerator<ReplicationValue> values, CancellationToken cancellation) =>
        await values.MoveNextAsync() ? await values.Current.Get<T>(cancellation) : throw new InvalidOperationException("The publication has fewer columns than the relay reads.");

    private async Task PrepareSlotAsync(CancellationToken cancellation)
    {
        await using var plain = new NpgsqlConnection(connection);
        await plain.OpenAsync(cancellation);
        await using (var ask = new NpgsqlCommand("select active_pid, wal_status = 'lost' from pg_replication_slots where slot_name = $1", plain) { Parameters = { new() { Value = slot } } })
        await using (var reader = await ask.ExecuteReaderAsync(cancellation))
        {
            if (await reader.ReadAsync(cancellation))
            {
                var (holder, isLost) = (reader.IsDBNull(0) ? (int?)null : reader.GetInt32(0), !reader.IsDBNull(1) && reader.GetBoolean(1));
                await reader.DisposeAsync();
                // Whoever holds it is a relay that is no longer at work.
                if (holder is { } pid)
                    await RunAsync(plain, "select pg_terminate_backend($1, 2000)", pid, cancellation);
                if (!isLost)
                    return;
                logger.LogError("The slot {Slot} lost its place in the log: it is made anew, and the outbox is looked through", slot);
                await RunAsync(plain, "select pg_drop_replication_slot($1)", slot, cancellation);
            }
            else
            {
                logger.LogWarning("There is no slot {Slot}: it is made, and the outbox is looked through", slot);
            }
        }

        await RunAsync(plain, "select pg_create_logical_replication_slot($1, 'pgoutput')", slot, cancellation);
    }

    private static async Task RunAsync(NpgsqlConnection plain, string text, object value, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(text, plain) { Parameters = { new() { Value = value } } };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
