using ClickHouse.Driver;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>Brings ClickHouse to what the modules need, and views to what their facts say. Run again, it changes nothing.</summary>
internal sealed class AnalyticsSchema(IEnumerable<AnalyticsScript> scripts, IEnumerable<AnalyticsView> views)
{
    // What is refilled was counted already; a block that looks like an earlier one is not that one sent again.
    private static readonly QueryOptions Anew = new() { CustomSettings = new Dictionary<string, object> { ["insert_deduplicate"] = 0 } };

    private readonly List<AnalyticsScript> _scripts = [.. scripts];
    private readonly List<AnalyticsView> _views = [.. views];

    /// <summary>
    /// Makes what is missing. A crash between a fact and its figure leaves the figure behind, and the fact is not sent again: so each view
    /// is recounted here, and filled anew where it differs.
    /// </summary>
    public async Task ApplyAsync(ClickHouseClient client, CancellationToken cancellation)
    {
        foreach (var script in _scripts)
            await RunAsync(client, script.Sql, cancellation);
        foreach (var view in _views)
            await RunAsync(client, view.Feed, cancellation);
        foreach (var view in _views)
        {
            if (await DifferingAsync(client, view, cancellation) == 0)
                continue;
            await RunAsync(client, $"TRUNCATE TABLE {view.Name}", cancellation);
            await client.ExecuteNonQueryAsync(view.Refill, options: Anew, cancellationToken: cancellation);
        }
    }

    /// <summary>Removes all facts of a table and what was counted of them; the engine forgets the names of their batches too.</summary>
    public async Task EmptyAsync(ClickHouseClient client, string table, CancellationToken cancellation)
    {
        await RunAsync(client, $"TRUNCATE TABLE {table}", cancellation);
        foreach (var view in _views.Where(view => view.Source == table))
            await RunAsync(client, $"TRUNCATE TABLE {view.Name}", cancellation);
    }

    public async Task<long> DifferingAsync(ClickHouseClient client, string table, CancellationToken cancellation)
    {
        var differing = 0L;
        foreach (var view in _views.Where(view => view.Source == table))
            differing += await DifferingAsync(client, view, cancellation);
        return differing;
    }

    private static async Task<long> DifferingAsync(ClickHouseClient client, AnalyticsView view, CancellationToken cancellation) =>
        (long)(ulong)(await client.ExecuteScalarAsync(view.Differing, cancellationToken: cancellation))!;

    private static Task RunAsync(ClickHouseClient client, string sql, CancellationToken cancellation) =>
        client.ExecuteNonQueryAsync(sql, cancellationToken: cancellation);
}
