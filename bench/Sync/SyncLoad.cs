using System.Collections.Concurrent;
using MerajutASA.Bench.ChildRead;
using MerajutASA.Bench.Measuring;
using Npgsql;

namespace MerajutASA.Bench.Sync;

/// <summary>
/// Changes with their events, as the use cases write them: one in five of institutions (to the graph, to MongoDB, to Redis and to two modules' handlers),
/// the others of cases (to ClickHouse). Without the use cases around them: what is measured is the way from the commit on.
/// </summary>
internal sealed class SyncLoad : IAsyncDisposable
{
    private const int Institutions = 500;
    private const int OneInstitutionIn = 5;

    private readonly NpgsqlDataSource _owner;
    private readonly NpgsqlDataSource _government;
    private readonly string _enter;
    private readonly IReadOnlyList<Guid> _institutions;
    private readonly IReadOnlyList<Guid> _children;
    private int _next;

    private SyncLoad(NpgsqlDataSource owner, NpgsqlDataSource government, string enter, IReadOnlyList<Guid> institutions, IReadOnlyList<Guid> children) =>
        (_owner, _government, _enter, _institutions, _children) = (owner, government, enter, institutions, children);

    public static async Task<SyncLoad> PrepareAsync(BenchSettings settings)
    {
        var (owner, government) = (Source(settings, "main-owner"), Source(settings, "main-government-direct"));
        await using var connection = await owner.OpenConnectionAsync();
        await using var page = await ChildPage.PrepareAsync(settings, connection);
        var (account, session) = await Bystanders.SignedInAsync(connection, "social-officer", null, "");
        var load = new SyncLoad(
            owner, government, $"select access.enter('{account}', '{session}', 'social-officer', null, '', 1, true, 'CaseWork', 'bench.sync', '{Guid.Empty}')",
            [.. Enumerable.Range(0, Institutions).Select(_ => Guid.CreateVersion7())], [.. page.Ids]);
        await load.AsOfficerAsync(
            """
            insert into government.institution (id, version, entry_id, name, name_key, kind, accreditation, capacity, region_code, address, state, state_since)
            select id, 1, gen_random_uuid(), 'LKSA ' || n, 'lksa ' || n, 'care-home', 'none', 20, '33.74.01.1001', 'Jalan', 'draft', now()
            from unnest($1) with ordinality as i (id, n)
            """, load._institutions.ToArray());
        return load;
    }

    /// <returns>Milliseconds from commit to visible of each event, those among them that are seen only after the last was written.</returns>
    public async Task<double[]> RunAsync(SyncSight sight, double perSecond, int seconds)
    {
        var seen = new ConcurrentBag<Task<double>>();
        await OpenLoop.RunAsync(
            async () =>
            {
                var number = Interlocked.Increment(ref _next);
                seen.Add(number % OneInstitutionIn == 0 ? await ChangeInstitutionAsync(number, sight) : await MoveCaseAsync(number, sight));
            },
            perSecond, (int)(perSecond * seconds));
        return await Task.WhenAll(seen);
    }

    /// <summary>Waits until what was written beforehand has gone everywhere: the load comes to a relay that is at rest.</summary>
    public async Task<bool> CaughtUpAsync()
    {
        while (await WriteAsync<bool>(
            """
            select exists (select from outbox.event e where not exists (select from outbox.delivered d where d.event_id = e.id and d.handler = 'children.facts')
                and e.name in ('children.child-registered.v1', 'children.case-moved.v1', 'children.child-withdrawn.v1'))
            """))
            await Task.Delay(200);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _owner.DisposeAsync();
        await _government.DisposeAsync();
    }

    private static NpgsqlDataSource Source(BenchSettings settings, string name) =>
        new NpgsqlDataSourceBuilder(settings.Connection(name)) { ConnectionStringBuilder = { MaxPoolSize = 8, MaxAutoPrepare = 20 } }.Build();

    // What it returns ends when the change is seen; it begins with the commit.
    private async Task<Task<double>> ChangeInstitutionAsync(int number, SyncSight sight)
    {
        var id = _institutions[number / OneInstitutionIn % _institutions.Count];
        var version = (int)(await AsOfficerAsync(
            """
            with changed as (update government.institution set version = version + 1 where id = $1 returning id, version),
            told as (select outbox.publish(array[$2::uuid], array['government.institution-changed.v1'], array[id], array[version],
                array[jsonb_build_object('institutionId', id, 'regionCode', '33.74.01.1001', 'state', 0, 'version', version)]) from changed)
            select version from changed, told
            """, id, Guid.CreateVersion7()))!;
        return sight.InstitutionAsync(id, version);
    }

    private async Task<Task<double>> MoveCaseAsync(int number, SyncSight sight)
    {
        var fact = Guid.CreateVersion7();
        await WriteAsync<int>(
            """
            with moved as (update children.child set version = version + 1 where id = $1 returning *),
            written as (
                insert into children.case_event (id, child_id, institution_id, region_code, at, kind, from_stage, to_stage, days_in_stage, sex, birth_year,
                    entry_reason, pseudonym, child_version, version, entry_id)
                select $3, id, institution_id, region_code, now(), 'moved', 1, 2, 0, sex, birth_year, entry_reason, pseudonym, version, 1, gen_random_uuid() from moved),
            told as (
                insert into outbox.event (id, module, name, aggregate_id, aggregate_version, payload)
                select $2, 'children', 'children.case-moved.v1', id, version,
                    jsonb_build_object('childId', id, 'institutionId', institution_id, 'fromStage', 1, 'toStage', 2, 'version', version) from moved)
            select version from moved
            """, _children[number % _children.Count], Guid.CreateVersion7(), fact);
        return sight.CaseAsync(fact);
    }

    private async Task<object?> AsOfficerAsync(string text, params object[] values)
    {
        await using var connection = await _government.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var enter = new NpgsqlCommand(_enter, connection))
            await enter.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(text, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        var answer = await command.ExecuteScalarAsync();
        await transaction.CommitAsync();
        return answer;
    }

    private async Task<T> WriteAsync<T>(string text, params object[] values)
    {
        await using var command = _owner.CreateCommand(text);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
