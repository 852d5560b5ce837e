using Npgsql;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>What waits for one handler, in the order promised: per aggregate by version, none before its predecessor.</summary>
internal sealed class OutboxReader(NpgsqlDataSource relay)
{
    private const int Batch = 500;

    // Neither sequence numbers nor times nor transaction ids order commits: who wrote another row first may commit a later version. So the
    // batch is cut from the order that is promised, and an event waits while the fence still holds a lower version of its aggregate back.
    // A version without an event is no gap: only what stands in the outbox is waited for.
    private const string Waiting = """
        select e.id, e.name, e.aggregate_id, e.aggregate_version, e.at, e.payload::text
        from outbox.event e
        where e.name = any ($1) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
          and not exists (select from outbox.delivered d where d.handler = $2 and d.event_id = e.id)
          and not exists (select from outbox.parked p join outbox.event o on o.id = p.event_id
                          where p.handler = $2 and o.aggregate_id = e.aggregate_id and o.aggregate_version <= e.aggregate_version)
          and not exists (select from outbox.event o
                          where o.aggregate_id = e.aggregate_id and o.aggregate_version < e.aggregate_version and o.name = any ($1)
                            and o.xid >= pg_snapshot_xmin(pg_current_snapshot()))
        order by e.aggregate_id, e.aggregate_version, e.id
        limit $3
        """;

    public async Task<IReadOnlyList<StoredEvent>> WaitingAsync(string handler, string[] names, CancellationToken cancellation)
    {
        await using var command = relay.CreateCommand(Waiting);
        command.Parameters.Add(new() { Value = names });
        command.Parameters.Add(new() { Value = handler });
        command.Parameters.Add(new() { Value = Batch });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<StoredEvent>();
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(new StoredEvent(
                reader.GetGuid(0), reader.GetString(1), reader.GetGuid(2), reader.GetInt32(3), reader.GetFieldValue<DateTimeOffset>(4), reader.GetString(5)));
        }

        return found;
    }

    /// <summary>Sets an event aside after repeated failure; its followers of the same aggregate wait behind it.</summary>
    public async Task ParkAsync(string handler, Guid id, int attempts, string error, CancellationToken cancellation)
    {
        await using var command = relay.CreateCommand(
            "insert into outbox.parked (handler, event_id, attempts, error) values ($1, $2, $3, $4) on conflict do nothing");
        command.Parameters.Add(new() { Value = handler });
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = attempts });
        command.Parameters.Add(new() { Value = error });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
