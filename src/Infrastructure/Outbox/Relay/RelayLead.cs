using System.Data;
using Npgsql;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>
/// The right to be the relay that is at work: an advisory lock, and a pulse beside it. The lock ends with the connection; of one whose pulse
/// stops (a paused process, a machine that is gone without a word) whoever waits ends all connections. What the other had begun does no harm:
/// every subscriber is idempotent.
/// </summary>
internal sealed class RelayLead : IAsyncDisposable
{
    private const long Lock = 0x6d6172616a7574;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    private static readonly string EndTheSilent = $"""
        select pg_terminate_backend(a.pid) from pg_stat_activity a
        where a.usename = current_user and a.application_name in (
            select h.application_name from pg_locks l join pg_database d on d.oid = l.database join pg_stat_activity h on h.pid = l.pid, outbox.pulse p
            where l.locktype = 'advisory' and l.granted and d.datname = current_database()
              and (l.classid::bigint << 32) | l.objid::bigint = {Lock}
              and p.at < clock_timestamp() - interval '2.5 seconds')
        """;

    private readonly NpgsqlConnection _connection;

    private RelayLead(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Waits until nobody else leads.</summary>
    public static async Task<RelayLead> TakeAsync(NpgsqlDataSource relay, CancellationToken cancellation)
    {
        var connection = await relay.OpenConnectionAsync(cancellation);
        try
        {
            while (await AskAsync(connection, $"select pg_try_advisory_lock({Lock})", cancellation) is not true)
            {
                await AskAsync(connection, EndTheSilent, cancellation);
                await Task.Delay(Beat, cancellation);
            }

            var lead = new RelayLead(connection);
            await lead.BeatAsync(isFed: false, cancellation);
            await AskAsync(connection, "listen outbox", cancellation);
            return lead;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives signs of life until the connection, and so the lead, is lost, which it throws.</summary>
    public async Task KeepAsync(Func<bool> isFed, Action called, CancellationToken cancellation)
    {
        _connection.Notification += (_, _) => called();
        while (true)
        {
            await _connection.WaitAsync(Beat, cancellation);
            await BeatAsync(isFed(), cancellation);
        }
    }

    /// <summary>Gives the lead up at once: the pool would keep the connection, and with it the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_connection.State == ConnectionState.Open)
            await AskAsync(_connection, "unlisten *; select pg_advisory_unlock_all()", CancellationToken.None);
        await _connection.DisposeAsync();
    }

    private Task<object?> BeatAsync(bool isFed, CancellationToken cancellation) =>
        AskAsync(_connection, $"update outbox.pulse set at = clock_timestamp(), feed = '{(isFed ? "wal" : "poll")}'", cancellation);

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string text, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }
}
