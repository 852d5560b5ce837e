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

    /// <returns>Committed changes that the family's projection has not confirmed; null where the source must answer, which refuses or fails as ever.</returns>
    public static async Task<IReadOnlyList<Underway>?> RunAsync(NpgsqlDataSource source, Operation operation, StampFamily family, CancellationToken cancellation)
    {
        try
        {
            await using var batch = source.CreateBatch();
            batch.BatchCommands.Add(Context.EnterPerson(operation));
            batch.BatchCommands.Add(new NpgsqlBatchCommand("select aggregate_id, aggregate_version from outbox.underway($1, $2) limit $3")
            {
                Parameters = { new() { Value = family.Name }, new() { Value = family.EventNames }, new() { Value = Most + 1 } },
            });
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            await reader.NextResultAsync(cancellation);
            var underway = new List<Underway>();
            while (await reader.ReadAsync(cancellation))
                underway.Add(new Underway(reader.GetGuid(0), reader.GetInt32(1)));
            return underway.Count > Most ? null : underway;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
