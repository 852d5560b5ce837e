using System.Diagnostics;
using MerajutASA.Bench.Measuring;
using Npgsql;

namespace MerajutASA.Bench.Chaos;

/// <summary>Compares what was acknowledged with PostgreSQL, and PostgreSQL with what the stores have.</summary>
internal sealed class Convergence(BenchSettings settings, Stores stores, Cast cast)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    // A process that is gone leaves connections behind that a pool would hand out.
    private readonly string _owner = new NpgsqlConnectionStringBuilder(settings.Connection("main-owner")) { Pooling = false }.ConnectionString;

    /// <summary>Waits until every store has what PostgreSQL has; null when that does not come about.</summary>
    public async Task<TimeSpan?> WaitAsync()
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Longest)
        {
            if (await HoldsAsync())
                return Stopwatch.GetElapsedTime(start);
            await Task.Delay(20);
        }

        return null;
    }

    /// <summary>How many acknowledged things PostgreSQL has not, or only in an earlier version.</summary>
    public async Task<int> LostAsync(IReadOnlyDictionary<Guid, int> institutions, IReadOnlyCollection<Guid> children)
    {
        var versions = await InstitutionsAsync();
        var registered = await ReadAsync("select child_id, 1 from children.case_event where child_id = any ($1)", children.ToArray());
        return institutions.Count(one => versions.GetValueOrDefault(one.Key) < one.Value) + children.Count(child => !registered.ContainsKey(child));
    }

    /// <summary>How many facts ClickHouse has more than once.</summary>
    public async Task<int> TwiceAsync()
    {
        var (all, different) = await stores.CountFactsAsync();
        return (int)(all - different);
    }

    public Task<IReadOnlyDictionary<Guid, int>> InstitutionsAsync() =>
        ReadAsync("select id, version from government.institution where id = any ($1)", cast.Institutions.ToArray());

    /// <summary>As another module has heard of them.</summary>
    public Task<IReadOnlyDictionary<Guid, int>> ScopesAsync() =>
        ReadAsync("select id, source_version from children.institution_scope where id = any ($1)", cast.Institutions.ToArray());

    private async Task<bool> HoldsAsync()
    {
        try
        {
            var source = await InstitutionsAsync();
            var facts = (await ReadAsync("select id, 1 from children.case_event where child_id <> all ($1)", [])).Count;
            return Same(source, await ScopesAsync()) && Same(source, await stores.ProfilesAsync(cast.Institutions)) && Same(source, await stores.NodesAsync(cast.Institutions))
                && MayBe(source, await stores.StampsAsync(cast.Institutions)) && (await stores.CountFactsAsync()).Different == facts;
        }
        catch (Exception)
        {
            // Something is still on its way up.
            return false;
        }
    }

    /// <summary>A stamp that is not there claims nothing.</summary>
    private static bool MayBe(IReadOnlyDictionary<Guid, int> source, IReadOnlyDictionary<Guid, int> stamps) =>
        stamps.All(one => source.GetValueOrDefault(one.Key) == one.Value);

    private static bool Same(IReadOnlyDictionary<Guid, int> source, IReadOnlyDictionary<Guid, int> copy) =>
        source.Count == copy.Count && source.All(one => copy.GetValueOrDefault(one.Key) == one.Value);

    private async Task<IReadOnlyDictionary<Guid, int>> ReadAsync(string sql, Guid[] ids)
    {
        await using var connection = new NpgsqlConnection(_owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = ids } } };
        await using var reader = await command.ExecuteReaderAsync();
        var found = new Dictionary<Guid, int>();
        while (await reader.ReadAsync())
            found[reader.GetGuid(0)] = reader.GetInt32(1);
        return found;
    }
}
