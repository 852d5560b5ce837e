using Npgsql;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>Asks the outbox how far everybody is.</summary>
internal sealed class SyncReport(NpgsqlDataSource relay, Subscribers subscribers)
{
    private const string OfRelay = """
        select extract(epoch from clock_timestamp() - nullif(p.at, '-infinity'))::float8, p.feed, s.held, s.wal_status
        from outbox.pulse p left join (
            select pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::bigint as held, wal_status
            from pg_replication_slots where slot_name = 'relay_' || current_database()) s on true
        """;

    private const string OfSubscriber = """
        select count(*) filter (where p.event_id is null),
               extract(epoch from clock_timestamp() - min(e.at) filter (where p.event_id is null))::float8
        from outbox.event e left join outbox.parked p on p.event_id = e.id and p.handler = $1
        where e.name = any ($2) and e.xid >= coalesce((select c.xid from outbox.checkpoint c where c.subscriber = $1), '0')
          and not exists (select from outbox.delivered d where d.handler = $1 and d.event_id = e.id)
        """;

    private const string SetAside = "select count(*) from outbox.parked where handler = $1";

    public async Task<SyncStatus> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await relay.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(OfRelay, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var (pulse, feed) = (Seconds(reader, 0), reader.GetString(1));
        var (held, slot) = (reader.IsDBNull(2) ? (long?)null : reader.GetInt64(2), reader.IsDBNull(3) ? null : reader.GetString(3));
        await reader.DisposeAsync();
        var each = new List<SubscriberStatus>();
        foreach (var subscriber in subscribers.All.OrderBy(subscriber => subscriber.Name, StringComparer.Ordinal))
            each.Add(await ReadAsync(connection, subscriber, cancellation));
        return new SyncStatus(pulse, feed, held, slot, each);
    }

    private static async Task<SubscriberStatus> ReadAsync(NpgsqlConnection connection, Subscriber subscriber, CancellationToken cancellation)
    {
        await using var aside = new NpgsqlCommand(SetAside, connection) { Parameters = { new() { Value = subscriber.Name } } };
        var setAside = (long)(await aside.ExecuteScalarAsync(cancellation))!;
        await using var command = new NpgsqlCommand(OfSubscriber, connection) { Parameters = { new() { Value = subscriber.Name }, new() { Value = subscriber.Events.ToArray() } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new SubscriberStatus(subscriber.Name, subscriber.Store, reader.GetInt64(0), Seconds(reader, 1), setAside);
    }

    private static TimeSpan? Seconds(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : TimeSpan.FromSeconds(reader.GetDouble(column));
}
