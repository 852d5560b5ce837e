using Npgsql;

namespace MerajutASA.Infrastructure.Audit.Openings;

/// <summary>
/// Counted openings in PostgreSQL, with the relay's login: it may have the next stretch of the audit log counted and read the counts, but never the log.
/// </summary>
internal sealed class OpeningLog(NpgsqlDataSource relay)
{
    /// <summary>Entries in one batch, about.</summary>
    public const int Most = 20_000;

    /// <summary>Records the next batch with its counts. False when there is nothing that could be counted yet.</summary>
    public async Task<bool> CutAsync(CancellationToken cancellation, int most = Most)
    {
        await using var command = Command("select audit.cut_openings($1)", most);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Recorded batches, oldest first.</summary>
    /// <param name="unsent">Only those that ClickHouse has not confirmed.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public async Task<IReadOnlyList<Guid>> BatchesAsync(bool unsent, CancellationToken cancellation)
    {
        await using var command = Command("select id from audit.opening_batch where sent_at is null or not $1 order by below_xid", unsent);
        return await IdsAsync(command, cancellation);
    }

    public async Task<IReadOnlyList<OpeningFact>> OfAsync(Guid batch, CancellationToken cancellation)
    {
        await using var command = Command(
            "select id, hour, role, use_case, institution_id, region_code, openings, records from audit.opening_count where batch_id = $1 order by hour, id", batch);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var counts = new List<OpeningFact>();
        while (await reader.ReadAsync(cancellation))
        {
            counts.Add(new OpeningFact(
                reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(1).UtcDateTime, reader.GetString(2), reader.GetString(3), reader.GetGuid(4), reader.GetString(5),
                (uint)reader.GetInt32(6), (uint)reader.GetInt32(7)));
        }

        return counts;
    }

    /// <summary>ClickHouse has all of it.</summary>
    public async Task ConfirmAsync(Guid batch, CancellationToken cancellation)
    {
        await using var command = Command("update audit.opening_batch set sent_at = clock_timestamp() where id = $1", batch);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<OpeningStanding> StandingAsync(CancellationToken cancellation)
    {
        await using var command = Command("select below, cut_at, unsent, waiting, oldest from audit.openings_standing()");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new OpeningStanding(
            reader.IsDBNull(0) ? null : reader.GetString(0), Moment(reader, 1), reader.GetInt64(2), reader.GetInt64(3), Moment(reader, 4));
    }

    /// <summary>Batches whose counts are not what the log holds between their ends.</summary>
    public async Task<IReadOnlyList<Guid>> DifferingAsync(CancellationToken cancellation)
    {
        await using var command = Command("select audit.openings_differing()");
        // It reads the whole log.
        command.CommandTimeout = 0;
        return await IdsAsync(command, cancellation);
    }

    private static DateTimeOffset? Moment(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);

    private static async Task<IReadOnlyList<Guid>> IdsAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancellation))
            ids.Add(reader.GetGuid(0));
        return ids;
    }

    private NpgsqlCommand Command(string text, params object[] values)
    {
        var command = relay.CreateCommand(text);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
