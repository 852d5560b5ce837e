using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using ClickHouse.Driver;
using ClickHouse.Driver.ADO.Parameters;
using ClickHouse.Driver.Utility;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics.Trail;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>
/// Facts in ClickHouse. Texts are run by name, read-only; each query carries a filter for every table, made from the actor's
/// scope, and is written into the audit log of PostgreSQL before its rows leave: what cannot be written down has no result. Throws
/// StoreUnavailableException("clickhouse") when ClickHouse is away, and ("postgres") when the log is.
/// </summary>
public sealed class AnalyticsGateway
{
    // Too much time, memory, rows or bytes.
    private static readonly int[] LimitCodes = [158, 159, 241, 307, 396];

    private const int UnknownTable = 60;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ClickHouseStore _store;
    private readonly AnalyticsCatalog _catalog;
    private readonly TextCheck _check;
    private readonly IQueryTrail _trail;

    internal AnalyticsGateway(ClickHouseStore store, AnalyticsCatalog catalog, IQueryTrail trail) =>
        (_store, _catalog, _check, _trail) = (store, catalog, new TextCheck(catalog), trail);

    /// <param name="actor">Who asks.</param>
    /// <param name="text">The name of a registered text.</param>
    /// <param name="parameters">Values for its <c>{name:Type}</c> places.</param>
    /// <param name="read">Makes a value of the row that the reader stands on.</param>
    /// <param name="cancellation">Gives up waiting; the query then stops.</param>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        Actor actor, string text, IReadOnlyDictionary<string, object?> parameters, Func<DbDataReader, T> read, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(read);
        var query = _catalog.Text(text);
        await _trail.AdmitAsync(actor, cancellation);

        var began = Stopwatch.GetTimestamp();
        var (end, count) = (QueryEnd.Failed, 0);
        try
        {
            var rows = await AskAsync(actor, query, parameters, read, cancellation);
            (end, count) = (QueryEnd.Done, rows.Count);
            await NoteAsync();
            return rows;
        }
        catch (Exception failure) when (end != QueryEnd.Done)
        {
            end = failure is AnalyticsLimitException ? QueryEnd.Limited : cancellation.IsCancellationRequested ? QueryEnd.GivenUp : QueryEnd.Failed;
            await NoteAsync();
            throw;
        }

        Task NoteAsync() => _trail.WriteAsync(actor, new QueryNote(
            query.Name, _catalog.ScopeOf(actor, _check.TablesOf(query)), ToldParameters.Of(query, parameters), end, count, Stopwatch.GetElapsedTime(began)));
    }

    /// <summary>Adds facts. Only the portal's own work writes, and a batch that is sent again under the same name counts once.</summary>
    public async Task InsertAsync(
        Actor actor, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, string batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrEmpty(batch);
        if (actor.Role != Role.System)
            throw new UnauthorizedAccessException($"{actor.Role} does not write facts.");

        // One request for the whole batch: a second one of the same name would be taken for the first sent again.
        var facts = rows.Select(row => row!).ToList();
        var options = new InsertOptions
        {
            BatchSize = Math.Max(1, facts.Count),
            CustomSettings = new Dictionary<string, object>
            {
                ["insert_deduplication_token"] = batch,
                ["deduplicate_blocks_in_dependent_materialized_views"] = 1,
            },
        };
        var name = _catalog.Table(table).Name;
        await _store.WriteAsync(client => client.InsertBinaryAsync(name, columns, facts, options, cancellation));
    }

    private async Task<IReadOnlyList<T>> AskAsync<T>(
        Actor actor, AnalyticsText text, IReadOnlyDictionary<string, object?> parameters, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var values = new ClickHouseParameterCollection();
        foreach (var (name, value) in parameters)
            values.AddParameter(name, value);

        // The engine keeps the time; this is for one that no longer answers at all.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(AnalyticsLimits.For(actor.Role).Time + Grace);
        try
        {
            return await _store.ReadAsync(client => RowsAsync(client, actor, text, values, read, patience.Token));
        }
        catch (ClickHouseServerException refusal) when (LimitCodes.Contains(refusal.ErrorCode))
        {
            throw new AnalyticsLimitException(text.Name, refusal);
        }
        catch (ClickHouseServerException refusal) when (refusal.ErrorCode == UnknownTable && _catalog.Tables.Any(table => refusal.Message.Contains($"'{table}'", StringComparison.Ordinal)))
        {
            // Whoever writes first makes it: until then there is no fact.
            return [];
        }
        catch (Exception failure) when (patience.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new StoreUnavailableException(ClickHouseStore.Name, failure);
        }
    }

    private async Task<IReadOnlyList<T>> RowsAsync<T>(
        ClickHouseClient client, Actor actor, AnalyticsText text, ClickHouseParameterCollection values, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        var options = Options(actor);
        await _check.PassAsync(client, text, values, options, cancel);
        using var reader = await client.ExecuteReaderAsync(text.Sql, values, options, cancel);
        // Rows are read without a token; closing the answer ends a read that waits.
        await using var stop = cancel.Register(reader.Dispose);
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        cancel.ThrowIfCancellationRequested();
        return rows;
    }

    private QueryOptions Options(Actor actor)
    {
        var limits = AnalyticsLimits.For(actor.Role);
        return new QueryOptions
        {
            CustomSettings = new Dictionary<string, object>
            {
                ["additional_table_filters"] = _catalog.FiltersFor(actor),
                // The older analyser, default before 24.3, does not carry the filters into every subquery.
                ["allow_experimental_analyzer"] = 1,
                ["max_execution_time"] = limits.Time.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                ["max_memory_usage"] = limits.MemoryBytes,
                ["max_threads"] = limits.Threads,
                ["max_result_rows"] = limits.Rows,
                ["result_overflow_mode"] = "throw",
                // It may read and change settings of its own, which the ones above are; the embedded host makes it 1.
                ["readonly"] = 2,
            },
        };
    }
}
