using System.Data.Common;
using System.Security.Cryptography;
using ClickHouse.Driver;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>
/// Keeps tables of facts for projections. Each fact counts once, in its table and in every view, however often and in whatever batches it
/// is sent: those that are there are left out, and a batch is named by its facts, in case an earlier request still runs unseen. That
/// holds for one process that writes at a time, which the relay sees to. Only the portal's own work may use it, with the writer's secret.
/// </summary>
public sealed class FactWriter : IDisposable
{
    // So many ids fit into one statement (max_query_size, 256 KiB).
    private const int Most = 2_000;

    private readonly ClickHouseStore _store;
    private readonly AnalyticsGateway _gateway;
    private readonly AnalyticsCatalog _catalog;
    private readonly AnalyticsSchema _schema;
    private readonly SemaphoreSlim _one = new(1, 1);
    private bool _isReady;

    internal FactWriter(ClickHouseStore store, AnalyticsGateway gateway, AnalyticsCatalog catalog, AnalyticsSchema schema) =>
        (_store, _gateway, _catalog, _schema) = (store, gateway, catalog, schema);

    /// <summary>Adds what is not there yet.</summary>
    /// <param name="actor">The system.</param>
    /// <param name="table">A registered table with the columns <c>event_id</c> and <c>at</c>.</param>
    /// <param name="columns">Its other columns.</param>
    /// <param name="facts">What happened; the same fact may be among them twice.</param>
    /// <param name="cancellation">Gives up; what is written stays.</param>
    /// <returns>How many were added.</returns>
    public Task<int> AddAsync(
        Actor actor, string table, IReadOnlyList<string> columns, IReadOnlyCollection<Fact> facts, CancellationToken cancellation = default) =>
        AloneAsync(actor, table, async name =>
        {
            var added = 0;
            foreach (var some in facts.DistinctBy(fact => fact.Id).OrderBy(fact => fact.At).ThenBy(fact => fact.Id).Chunk(Most))
                added += await AddAsync(actor, name, columns, some, cancellation);
            return added;
        }, cancellation);

    /// <summary>Removes all facts of a table and all figures of its views.</summary>
    public Task EmptyAsync(Actor actor, string table, CancellationToken cancellation = default) =>
        AloneAsync(actor, table, async name =>
        {
            await _store.WriteAsync(async client =>
            {
                await _schema.EmptyAsync(client, name, cancellation);
                return true;
            });
            return true;
        }, cancellation);

    /// <summary>How many figures of the table's views are not what a recount of its facts gives.</summary>
    public Task<long> DifferingAsync(Actor actor, string table, CancellationToken cancellation = default) =>
        AloneAsync(actor, table, name => _store.WriteAsync(client => _schema.DifferingAsync(client, name, cancellation)), cancellation);

    /// <summary>Reads all rows of a registered text, whosever they are, for comparing them with their source; they are shown to nobody.</summary>
    public Task ReadAsync(Actor actor, string table, string text, Action<DbDataReader> read, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        return AloneAsync(actor, table, _ => _store.WriteAsync(async client =>
        {
            using var reader = await client.ExecuteReaderAsync(_catalog.Text(text).Sql, cancellationToken: cancellation);
            while (reader.Read())
                read(reader);
            return true;
        }), cancellation);
    }

    public void Dispose() => _one.Dispose();

    private async Task<int> AddAsync(Actor actor, string table, IReadOnlyList<string> columns, Fact[] facts, CancellationToken cancellation)
    {
        var present = await PresentAsync(table, facts, cancellation);
        var missing = facts.Where(fact => !present.Contains(fact.Id)).ToList();
        // One request lands in one part, whole or not at all: parts do not reach over months.
        foreach (var month in missing.GroupBy(fact => (fact.At.Year, fact.At.Month)))
        {
            var rows = month.Select(fact => (object?[])[fact.Id, fact.At, .. fact.Values]);
            await _gateway.InsertAsync(actor, table, ["event_id", "at", .. columns], rows, Batch(table, month), cancellation);
        }

        return missing.Count;
    }

    private async Task<T> AloneAsync<T>(Actor actor, string table, Func<string, Task<T>> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != Role.System)
            throw new UnauthorizedAccessException($"{actor.Role} does not keep facts.");
        var name = _catalog.Table(table).Name;
        await _one.WaitAsync(cancellation);
        try
        {
            if (!_isReady)
                await ReadyAsync(cancellation);
            return await work(name);
        }
        catch
        {
            // What came of a request that failed is not known; the next one looks first.
            _isReady = false;
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task ReadyAsync(CancellationToken cancellation) => _isReady = await _store.WriteAsync(async client =>
    {
        await _schema.ApplyAsync(client, cancellation);
        return true;
    });

    private async Task<HashSet<Guid>> PresentAsync(string table, Fact[] facts, CancellationToken cancellation)
    {
        var (from, to) = (Milliseconds(facts[0].At), Milliseconds(facts[^1].At));
        // In the text, not as a parameter: those travel in the address, which is too short for hundreds of ids.
        var ids = string.Join(", ", facts.Select(fact => $"'{fact.Id:D}'"));
        var sql = $"""
            SELECT event_id FROM {table}
            WHERE at >= fromUnixTimestamp64Milli({from}, 'UTC') AND at <= fromUnixTimestamp64Milli({to}, 'UTC') AND event_id IN ({ids})
            """;
        return await _store.WriteAsync(async client =>
        {
            using var reader = await client.ExecuteReaderAsync(sql, cancellationToken: cancellation);
            var found = new HashSet<Guid>();
            while (reader.Read())
                found.Add(reader.GetGuid(0));
            return found;
        });
    }

    private static long Milliseconds(DateTime at) => new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private static string Batch(string table, IEnumerable<Fact> facts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var fact in facts)
            hash.AppendData(fact.Id.ToByteArray());
        return $"{table}.{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
