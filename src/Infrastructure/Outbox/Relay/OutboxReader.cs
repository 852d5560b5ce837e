using Npgsql;
using NpgsqlTypes;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>What waits for one subscriber, in the order promised: per aggregate by version, none before its predecessor.</summary>
internal sealed class OutboxReader(NpgsqlDataSource relay)
{
    /// <summary>How many events one look into the table brings.</summary>
    public const int Batch = 500;

    private const int Looks = 100;

    // Neither sequence numbers nor times nor transaction ids order commits, so the batch is cut from the order that is promised. Whoever
    // writes a version holds the row of the one before, which is committed by then: a snapshot that sees an event sees its predecessors
    // (decision 0016). No fence, then, behind which a long transaction elsewhere would hold everything up; it only holds the checkpoint.
    private const string Waiting = """
        select e.id, e.name, e.aggregate_id, e.aggregate_version, e.at, e.payload::text
        from outbox.event e
        where e.name = any ($1) and e.xid >= coalesce((select c.xid from outbox.checkpoint c where c.subscriber = $2), '0')
          and not exists (select from outbox.delivered d where d.handler = $2 and d.event_id = e.id)
          and not exists (select from outbox.parked p join outbox.event o on o.id = p.event_id
                          where p.handler = $2 and o.aggregate_id = e.aggregate_id and o.aggregate_version <= e.aggregate_version)
        order by e.aggregate_id, e.aggregate_version, e.id
        limit $3
        """;

    // What is left of all that is committed, and of what was committed before an earlier look; and how far a look would reach now.
    private const string Rest = """
        select pg_snapshot_xmin(pg_current_snapshot())::text, coalesce((select c.set_back from outbox.checkpoint c where c.subscriber = $2), 0),
               count(*) > 0, coalesce(bool_or(e.xid < $3::text::xid8), false)
        from outbox.event e
        where e.name = any ($1) and e.xid >= coalesce((select c.xid from outbox.checkpoint c where c.subscriber = $2), '0')
          and not exists (select from outbox.delivered d where d.handler = $2 and d.event_id = e.id)
          and not exists (select from outbox.parked p join outbox.event o on o.id = p.event_id
                          where p.handler = $2 and o.aggregate_id = e.aggregate_id and o.aggregate_version <= e.aggregate_version)
        """;

    // A predecessor that stands among the same told events goes before it by itself.
    private const string Told = """
        select e.id, exists (select from outbox.delivered d where d.handler = $2 and d.event_id = e.id),
               exists (select from outbox.event o
                       where o.aggregate_id = e.aggregate_id and o.aggregate_version < e.aggregate_version and o.name = any ($3) and o.id <> all ($1)
                         and o.xid >= coalesce((select c.xid from outbox.checkpoint c where c.subscriber = $2), '0')
                         and not exists (select from outbox.delivered d where d.handler = $2 and d.event_id = o.id))
        from outbox.event e where e.id = any ($1)
        """;

    public async Task<IReadOnlyList<StoredEvent>> WaitingAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        await using var command = Command(Waiting, subscriber.Events.ToArray(), subscriber.Name, Batch);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<StoredEvent>();
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(new StoredEvent(
                reader.GetGuid(0), reader.GetString(1), reader.GetGuid(2), reader.GetInt32(3), reader.GetFieldValue<DateTimeOffset>(4), reader.GetString(5)));
        }

        return found;
    }

    /// <summary>
    /// Moves the subscriber's checkpoint to where nothing is left for it: to now, or, while events keep coming, to where the look before
    /// reached.
    /// </summary>
    /// <param name="subscriber">Whose.</param>
    /// <param name="before">The look before; null for the first.</param>
    /// <param name="cancellation">Gives up; the checkpoint stays.</param>
    public async Task<OutboxLook> LookAsync(Subscriber subscriber, OutboxLook? before, CancellationToken cancellation)
    {
        OutboxLook now;
        bool isAnythingLeft;
        await using (var command = Command(Rest, subscriber.Events.ToArray(), subscriber.Name, before?.Horizon ?? "0"))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            now = new OutboxLook(reader.GetString(0), reader.GetInt32(1), reader.GetBoolean(3));
            isAnythingLeft = reader.GetBoolean(2);
        }

        var (to, setBack) = isAnythingLeft ? (before?.Horizon, before?.SetBack) : (now.Horizon, now.SetBack);
        if (!now.HasMissed && to is not null)
            await MoveAsync(subscriber, to, setBack ?? 0, cancellation);
        return now;
    }

    /// <summary>
    /// Waits until others see what the log has told: a commit is in the log an instant before its rows are visible, and who reads the source in
    /// that instant reads what was before. Then says of each whether it is done already, and whether one before it is not.
    /// </summary>
    /// <returns>By id; those are missing that are not to be seen after a while: swept already.</returns>
    public async Task<IReadOnlyDictionary<Guid, (bool IsDone, bool WaitsForAnother)>> KnowAsync(Subscriber subscriber, IReadOnlyCollection<StoredEvent> told, CancellationToken cancellation)
    {
        var ids = told.Select(happened => happened.Id).Distinct().ToArray();
        for (var look = 1; ; look++)
        {
            var known = new Dictionary<Guid, (bool IsDone, bool WaitsForAnother)>();
            await using (var command = Command(Told, ids, subscriber.Name, subscriber.Events.ToArray()))
            await using (var reader = await command.ExecuteReaderAsync(cancellation))
            {
                while (await reader.ReadAsync(cancellation))
                    known[reader.GetGuid(0)] = (reader.GetBoolean(1), reader.GetBoolean(2));
            }

            if (known.Count == ids.Length || look == Looks)
                return known;
            await Task.Delay(1, cancellation);
        }
    }

    /// <summary>The aggregates of which an event was set aside: what follows waits behind it.</summary>
    public async Task<HashSet<Guid>> BlockedAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        await using var command = Command("select distinct e.aggregate_id from outbox.parked p join outbox.event e on e.id = p.event_id where p.handler = $1", subscriber.Name);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellation))
            found.Add(reader.GetGuid(0));
        return found;
    }

    /// <summary>Notes what a projection has done for good.</summary>
    public static NpgsqlBatchCommand Confirming(Subscriber subscriber, IEnumerable<Guid> events) =>
        new("insert into outbox.delivered (handler, event_id) select $1, e.id from outbox.event e where e.id = any ($2) on conflict do nothing")
        {
            Parameters = { new() { Value = subscriber.Name }, new() { Value = events.ToArray() } },
        };

    /// <summary>Sets an event aside after repeated failure; its followers of the same aggregate wait behind it.</summary>
    public async Task ParkAsync(Subscriber subscriber, Guid id, int attempts, string error, CancellationToken cancellation)
    {
        await using var command = Command(
            "insert into outbox.parked (handler, store, event_id, attempts, error) values ($1, $2, $3, $4, $5) on conflict do nothing",
            subscriber.Name, subscriber.Store, id, attempts, error);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Removes what every subscriber has confirmed, some minutes after; what was set aside stays, and what waits behind it.</summary>
    public async Task<int> SweepAsync(IReadOnlyCollection<string> subscribers, CancellationToken cancellation)
    {
        await using var command = Command(
            """
            delete from outbox.event e
            where e.xid < (select case when count(*) = cardinality($1) then min(c.xid) end from outbox.checkpoint c where c.subscriber = any ($1))
              and e.at < clock_timestamp() - interval '10 minutes'
              and not exists (select from outbox.parked p join outbox.event o on o.id = p.event_id
                              where o.aggregate_id = e.aggregate_id and o.aggregate_version <= e.aggregate_version)
            """, (object)subscribers.ToArray());
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    // Set back between the two: there is something to replay, and the checkpoint stays where it was set.
    private async Task MoveAsync(Subscriber subscriber, string horizon, int setBack, CancellationToken cancellation)
    {
        await using var move = Command(
            """
            insert into outbox.checkpoint as c (subscriber, xid) values ($1, $2::text::xid8)
            on conflict (subscriber) do update set xid = greatest(c.xid, excluded.xid), at = clock_timestamp() where c.set_back = $3
            """, subscriber.Name, horizon, setBack);
        await move.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(string text, params object?[] values)
    {
        var command = relay.CreateCommand(text);
        foreach (var value in values)
            command.Parameters.Add(value is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text } : new() { Value = value });
        return command;
    }
}
