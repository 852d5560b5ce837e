using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Cache.Queries;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// Whether somebody may be given an answer that was made before: session, role version and account are checked as in each unit of work, and
/// what was changed since is named. One round trip.
/// </summary>
internal static class StandingCheck
{
    /// <summary>More than this says that nobody hands events on; then the source answers.</summary>
    private const int Most = 500;

    // A new database has another oid, and its timeline changes when it is restored to a moment or a replica takes over.
    private const string Life = "select (select oid from pg_catalog.pg_database where datname = current_database()) || ' ' || left(pg_walfile_name(pg_current_wal_lsn()), 8)";

    /// <returns>Null where the source must answer, which refuses or fails as ever.</returns>
    public static async Task<Standing?> RunAsync(NpgsqlDataSource source, Operation operation, StampFamily family, CancellationToken cancellation)
    {
        try
        {
            await using var batch = source.CreateBatch();
            batch.BatchCommands.Add(Context.EnterPerson(operation));
            batch.BatchCommands.Add(new NpgsqlBatchCommand("select aggregate_id, aggregate_version from outbox.underway($1, $2) limit $3")
            {
                Parameters = { new() { Value = family.Name }, new() { Value = family.EventNames }, new() { Value = Most + 1 } },
            });
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Life));
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            await reader.NextResultAsync(cancellation);
            var underway = new List<Underway>();
            while (await reader.ReadAsync(cancellation))
                underway.Add(new Underway(reader.GetGuid(0), reader.GetInt32(1)));
            await reader.NextResultAsync(cancellation);
            await reader.ReadAsync(cancellation);
            return underway.Count > Most ? null : new Standing(reader.GetString(0), underway);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
