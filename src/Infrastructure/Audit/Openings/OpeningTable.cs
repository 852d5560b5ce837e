using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;

namespace MerajutASA.Infrastructure.Audit.Openings;

/// <summary>
/// Openings in ClickHouse. Restricted as the records are that were opened: with so few people in an institution, how often its head opened records is
/// somebody's working life. A batch that is sent again counts once: the engine knows its name, and rows of one id are one row.
/// </summary>
internal sealed class OpeningTable(ClickHouseStore store, AnalyticsGateway gateway)
{
    public const string Name = "access_event";

    private const string Columns = "event_id, at, role, use_case, institution, region_code, openings, records";

    private const string Script = $"""
        CREATE TABLE IF NOT EXISTS {Name} (
            event_id UUID COMMENT 'id of the row of audit.opening_count in PostgreSQL',
            at DateTime64(3, 'UTC') COMMENT 'first instant of the hour' CODEC(Delta, ZSTD(1)),
            role LowCardinality(String) COMMENT 'role of those who opened',
            use_case LowCardinality(String) COMMENT 'what they did, as the audit log names it',
            institution UUID COMMENT 'whose records; zero where nobody can tell any more' CODEC(ZSTD(1)),
            region_code LowCardinality(String) COMMENT 'region of the institution when it was counted',
            openings UInt32 COMMENT 'answers that showed records of it' CODEC(T64, ZSTD(1)),
            records UInt32 COMMENT 'children whom they showed' CODEC(T64, ZSTD(1)))
        ENGINE = ReplacingMergeTree PARTITION BY toYYYYMM(at) ORDER BY (region_code, institution, at, event_id)
        SETTINGS non_replicated_deduplication_window = 1000
        COMMENT 'Openings of records by hour, role, use case and institution'
        """;

    private static readonly Actor Me = Actor.System(OpeningFacts.Known);

    private bool _isMade;

    public static AnalyticsTable Registered { get; } = new(Name, DataClass.Restricted) { InstitutionColumn = "institution", RegionColumn = "region_code" };

    public static AnalyticsScript Making { get; } = new(Name, Script);

    /// <param name="batch">The same for the same facts, however often they are sent.</param>
    /// <param name="facts">All of them.</param>
    /// <param name="cancellation">Gives up; what is written stays.</param>
    public async Task PutAsync(Guid batch, IReadOnlyList<OpeningFact> facts, CancellationToken cancellation)
    {
        await MakeAsync(cancellation);
        try
        {
            // One request lands in one part, whole or not at all: parts do not reach over months.
            foreach (var month in facts.GroupBy(fact => (fact.At.Year, fact.At.Month)))
                await gateway.InsertAsync(Me, Name, Columns.Split(", "), month.Select(Row), $"{batch:N}.{month.Key.Year}-{month.Key.Month}", cancellation);
        }
        catch
        {
            _isMade = false;
            throw;
        }
    }

    public async Task EmptyAsync(CancellationToken cancellation)
    {
        await MakeAsync(cancellation);
        await RunAsync($"TRUNCATE TABLE {Name}", cancellation);
    }

    /// <summary>Every fact, each once.</summary>
    public async Task<IReadOnlyList<OpeningFact>> ReadAsync(CancellationToken cancellation)
    {
        await MakeAsync(cancellation);
        return await store.WriteAsync(async client =>
        {
            using var row = await client.ExecuteReaderAsync($"SELECT {Columns} FROM {Name} FINAL", cancellationToken: cancellation);
            var facts = new List<OpeningFact>();
            while (row.Read())
            {
                facts.Add(new OpeningFact(
                    row.GetGuid(0), DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc), row.GetString(2), row.GetString(3), row.GetGuid(4), row.GetString(5),
                    row.GetFieldValue<uint>(6), row.GetFieldValue<uint>(7)));
            }

            return facts;
        });
    }

    /// <summary>Makes it where it is not there yet: who asks before anybody opened anything finds an empty one.</summary>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        if (!_isMade)
            await RunAsync(Script, cancellation);
        _isMade = true;
    }

    private static object?[] Row(OpeningFact fact) => [fact.Id, fact.At, fact.Role, fact.UseCase, fact.Institution, fact.RegionCode, fact.Openings, fact.Records];

    private Task RunAsync(string sql, CancellationToken cancellation) => store.WriteAsync(async client =>
    {
        await client.ExecuteNonQueryAsync(sql, cancellationToken: cancellation);
        return true;
    });
}
