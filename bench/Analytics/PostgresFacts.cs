using MerajutASA.Bench.Measuring;
using Npgsql;

namespace MerajutASA.Bench.Analytics;

/// <summary>The facts in a plain table of PostgreSQL, in a schema of their own that goes at the end. Here they are made, so that both sides have the same.</summary>
internal sealed class PostgresFacts : IAsyncDisposable
{
    public const string Table = "bench_analytics.case_event";

    private readonly NpgsqlConnection _owner;

    private PostgresFacts(NpgsqlConnection owner) => _owner = owner;

    public static async Task<PostgresFacts> OpenAsync(BenchSettings settings)
    {
        var owner = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.Connection("main-owner")) { CommandTimeout = 3600 }.ConnectionString);
        await owner.OpenAsync();
        var facts = new PostgresFacts(owner);
        await facts.DropAsync();
        // What a report's session would be given.
        await facts.RunAsync("set work_mem = '256MB'");
        return facts;
    }

    public async Task FillAsync(int rows)
    {
        await RunAsync("create schema bench_analytics");
        await RunAsync($"""
            create table {Table} (
                event_id uuid not null, at timestamptz(3) not null, kind text not null, pseudonym uuid not null, institution uuid not null, region_code text collate "C" not null,
                from_stage smallint not null, to_stage smallint not null, days_in_stage integer not null, sex text not null, birth_year smallint not null,
                entry_reason text not null, version integer not null)
            """);
        await RunAsync(FactsOf(rows));
        await RunAsync($"alter table {Table} add primary key (event_id)");
        await RunAsync($"create index on {Table} (at)");
        await RunAsync($"create index on {Table} (region_code, at)");
        await RunAsync($"create index on {Table} (institution, at)");
        await RunAsync($"create index on {Table} (pseudonym)");
        await RunAsync($"vacuum analyze {Table}");
    }

    /// <summary>The facts of a month (UTC) as CSV, in the order of the product's columns.</summary>
    public async Task<string> CsvAsync(DateOnly month, string columns)
    {
        var text = $"""
            copy (select event_id, to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS'), {columns} from {Table}
                  where at >= '{month:yyyy-MM-dd} 00:00+00' and at < '{month.AddMonths(1):yyyy-MM-dd} 00:00+00') to stdout (format csv)
            """;
        using var reader = await _owner.BeginTextExportAsync(text);
        return await reader.ReadToEndAsync();
    }

    public async Task<(DateOnly First, DateOnly Last)> SpanAsync()
    {
        await using var command = new NpgsqlCommand($"select min(at), max(at) from {Table}", _owner);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (DateOnly.FromDateTime(reader.GetDateTime(0)), DateOnly.FromDateTime(reader.GetDateTime(1)));
    }

    public async Task<IReadOnlyList<string[]>> AskAsync(DashboardQuery query)
    {
        await using var command = new NpgsqlCommand(query.Postgres, _owner) { Parameters = { new() { Value = query.From }, new() { Value = query.Until } } };
        if (query.More is { } more)
            command.Parameters.Add(new() { Value = more.Value });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => Answers.Text(reader.GetValue(at)))]);
        return rows;
    }

    public async Task<double> BytesAsync()
    {
        await using var command = new NpgsqlCommand($"select pg_total_relation_size('{Table}')", _owner);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        await _owner.DisposeAsync();
    }

    private Task DropAsync() => RunAsync("drop schema if exists bench_analytics cascade");

    private async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _owner);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// Four facts of each child, over eight years: into care, to the assessment, to the care plan, and on, or back. Institutions are large and
    /// small (the number of children falls with the square), over 38 provinces and 514 regencies; stays last as long as they do by an exponential
    /// law; one child in 200 was entered by mistake. All from hashes of the child's number: a second run has the same facts.
    /// </summary>
    private static string FactsOf(int rows) => $"""
        insert into {Table}
        select (lpad(to_hex((extract(epoch from t.at) * 1000)::bigint), 12, '0') || '7' || substr(md5('e' || c.n || '.' || s.seq), 1, 19))::uuid, t.at,
            case when s.seq = 0 then 'registered' when c.mistaken and s.seq = 1 then 'withdrawn' else 'moved' end,
            md5('p' || c.n)::uuid, i.id, i.region,
            case when s.seq = 0 then 0 when c.mistaken then 1 else s.seq end,
            case when s.seq = 0 then 1 when c.mistaken and s.seq = 1 then 0 when s.seq = 3 and c.back then 2 else s.seq + 1 end,
            case s.seq when 0 then 0 when 1 then c.d1 when 2 then c.d2 else c.d3 end,
            c.sex, c.born, c.reason, s.seq + 1
        from (
            select n, (h0 & 1023) < 5 as mistaken, (h1 & 1023) < 60 as back, timestamptz '2018-12-01 00:00+07' + u0 * interval '2750 days' as entered,
                floor(-ln(1 - u1) * 12)::int as d1, floor(-ln(1 - u2) * 35)::int as d2, floor(-ln(1 - u3) * 70)::int as d3,
                case when u4 < 0.52 then 'male' else 'female' end as sex, (2001 + floor(u5 * u6 * 22) + extract(year from now())::int - 2026)::smallint as born,
                (array['poverty', 'poverty', 'poverty', 'poverty', 'education', 'education', 'education', 'father-died', 'father-died', 'mother-died', 'both-parents-died', 'parents-away', 'family-conflict', 'neglect', 'violence', 'abandoned'])[1 + floor(u7 * 16)::int] as reason,
                floor(u8 * u8 * 15000)::int as place
            from (select n, hashint8extended(n, 0) as h0, hashint8extended(n, 1) as h1, {Uniform(2, 0)}, {Uniform(3, 1)}, {Uniform(4, 2)}, {Uniform(5, 3)}, {Uniform(6, 4)}, {Uniform(7, 5)}, {Uniform(8, 6)}, {Uniform(9, 7)}, {Uniform(10, 8)}
                  from generate_series(1, {rows / 4}) n) hashes) c
        cross join generate_series(0, 3) as s(seq)
        cross join lateral (select (lpad(to_hex(c.place), 8, '0') || '-0000-4000-8000-000000000001')::uuid as id,
            (11 + c.place * 7 % 38)::text || '.' || lpad((1 + c.place / 38 % 14)::text, 2, '0') || '.' || lpad((1 + c.place / 532 % 9)::text, 2, '0') || '.' || (2001 + c.place % 7)::text as region) i
        cross join lateral (select date_trunc('milliseconds', c.entered
            + make_interval(days => case s.seq when 0 then 0 when 1 then c.d1 when 2 then c.d1 + c.d2 else c.d1 + c.d2 + c.d3 end, secs => s.seq * 3600)) as at) t
        where not (c.mistaken and s.seq > 1) and t.at < timestamptz '2026-11-26 00:00+07'
        """;

    private static string Uniform(int seed, int number) => $"((hashint8extended(n, {seed}) & 2147483647) / 2147483648.0::float8) as u{number}";
}
