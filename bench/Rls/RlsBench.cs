using System.Diagnostics;
using MerajutASA.Bench.Measuring;
using Npgsql;

namespace MerajutASA.Bench.Rls;

/// <summary>
/// What the policies cost: a point read and a page of 50, as staff and as an officer, through the policies of children.child against
/// a hand-written WHERE on the same rows without policies; the same transaction, the same context statement, one connection.
/// </summary>
internal static class RlsBench
{
    private const double Bar = 0.90;
    private const string Columns = "id, institution_id, region_code, stage, entered_on, sex, birth_year, changed_at, full_name";

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchSettings settings)
    {
        await using var owner = new NpgsqlConnection(settings.Connection("main-owner"));
        await owner.OpenAsync();
        await using var tables = new RlsTables(owner);
        await tables.FillAsync();
        await using var children = new NpgsqlConnection(settings.Connection("main-children-direct"));
        await children.OpenAsync();
        var figures = new List<Figure>();
        foreach (var asker in await Asker.AllAsync(owner))
        {
            await asker.RequireSameRowsAsync(children);
            foreach (var (name, query) in Queries(asker))
            {
                figures.Add(await MeasureAsync(children, asker, name, query));
                figures.Add(await IndexedAsync(children, asker, name, query));
            }
        }

        return figures;
    }

    // The page asks as the board does, which names its scope beside the policy (ChildrenDb.InSight); a child is asked for by its id alone.
    private static IEnumerable<(string Name, (string Guarded, string Plain) Query)> Queries(Asker asker)
    {
        yield return ("point", ($"select {Columns} from bench.guarded where id = $1", $"select {Columns} from bench.plain where id = $1 and {asker.Where}"));
        yield return ("page of 50", (
            $"select {Columns} from bench.guarded where changed_at <= $1 and {asker.Where} order by changed_at desc, id limit 50",
            $"select {Columns} from bench.plain where changed_at <= $1 and {asker.Where} order by changed_at desc, id limit 50"));
    }

    private static async Task<Figure> MeasureAsync(NpgsqlConnection connection, Asker asker, string name, (string Guarded, string Plain) query)
    {
        // Many short rounds: what else the machine does lasts longer than one, and falls on both sides alike.
        var operations = BenchSettings.Quick ? 100 : 500;
        var (baseline, value, ratios) = await Rounds.AlternateAsync(
            BenchSettings.Quick ? 5 : 61,
            () => RateAsync(connection, asker, query.Plain, name, operations),
            () => RateAsync(connection, asker, query.Guarded, name, operations));
        return new Figure($"{name}, {asker.Name}", "transactions/s", baseline, value, Rounds.Median(ratios), Bar, "higher", ratios);
    }

    private static async Task<double> RateAsync(NpgsqlConnection connection, Asker asker, string text, string name, int operations)
    {
        var start = Stopwatch.GetTimestamp();
        for (var operation = 0; operation < operations; operation++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await asker.EnterAsync(connection);
            await using var command = new NpgsqlCommand(text, connection) { Parameters = { new() { Value = Asker.Parameter(name, operation) } } };
            await using (var reader = await command.ExecuteReaderAsync())
            {
                while (await reader.ReadAsync())
                    _ = reader.GetGuid(0);
            }

            await transaction.CommitAsync();
        }

        return operations / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>No hot query without its index: sequential scans in the plan, of which none is allowed.</summary>
    private static async Task<Figure> IndexedAsync(NpgsqlConnection connection, Asker asker, string name, (string Guarded, string Plain) query)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await asker.EnterAsync(connection);
        await using var command = new NpgsqlCommand($"explain {query.Guarded}", connection) { Parameters = { new() { Value = Asker.Parameter(name, 1) } } };
        var scans = 0;
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                scans += reader.GetString(0).Contains("Seq Scan", StringComparison.Ordinal) ? 1 : 0;
        }

        return new Figure($"{name}, {asker.Name}: sequential scans", "scans", 1, scans, scans, 0, "lower", [scans]);
    }
}
