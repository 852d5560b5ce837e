using System.Data.Common;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>
/// The facts in ClickHouse and the figures added up of them. Both are Restricted although no value names a child: within one
/// institution a birth year and a reason may be enough to know one. So they are for whoever may open the register lines, with a second factor.
/// </summary>
internal static class CaseFactTable
{
    public const string Name = "case_event";

    /// <summary>Movements between stages, by month, region and institution.</summary>
    public const string Moves = "case_moves_by_month";

    /// <summary>Every fact, for comparing it with its source.</summary>
    public const string All = "children.case-facts";

    private const string Columns = "pseudonym, kind, institution, region_code, from_stage, to_stage, days_in_stage, sex, birth_year, entry_reason, version";

    // Sorted by what scopes and boards ask for first; a month is dropped or moved as one. Rows that are sent again are known by their id.
    private const string Script = $"""
        CREATE TABLE IF NOT EXISTS {Name} (
            event_id UUID COMMENT 'id of the row of children.case_event in PostgreSQL',
            at DateTime64(3, 'UTC') COMMENT 'when it happened' CODEC(Delta, ZSTD(1)),
            kind LowCardinality(String) COMMENT 'registered, moved or withdrawn',
            pseudonym UUID COMMENT 'of the child, random; zero when its key was destroyed first',
            institution UUID COMMENT 'where the case was' CODEC(ZSTD(1)),
            region_code LowCardinality(String) COMMENT 'region of the institution at that time',
            from_stage UInt8 COMMENT 'stage that the case left, 1 to 8; 0 when registered',
            to_stage UInt8 COMMENT 'stage that it came to, 1 to 8; 0 when withdrawn',
            days_in_stage UInt32 COMMENT 'whole days in the stage that it left' CODEC(T64, ZSTD(1)),
            sex LowCardinality(String) COMMENT 'female or male',
            birth_year UInt16 COMMENT 'as known at that time' CODEC(T64, ZSTD(1)),
            entry_reason LowCardinality(String) COMMENT 'code of the reason for coming into care',
            version UInt32 COMMENT 'of the register line after the event' CODEC(T64, ZSTD(1)),
            INDEX by_event event_id TYPE bloom_filter GRANULARITY 1)
        ENGINE = MergeTree PARTITION BY toYYYYMM(at) ORDER BY (region_code, institution, at, event_id)
        SETTINGS non_replicated_deduplication_window = 1000
        COMMENT 'What happened to cases, one immutable row for each event'
        """;

    private const string MovesScript = $"""
        CREATE TABLE IF NOT EXISTS {Moves} (
            month Date COMMENT 'its first day, by western Indonesian time',
            region_code LowCardinality(String) COMMENT 'region of the institution at that time',
            institution UUID COMMENT 'where the cases were' CODEC(ZSTD(1)),
            from_stage UInt8 COMMENT 'stage that the cases left; 0 for those that were registered',
            to_stage UInt8 COMMENT 'stage that they came to; 0 for those that were withdrawn',
            cases UInt64 COMMENT 'how many did; to be summed, since rows are added up in the background' CODEC(T64, ZSTD(1)))
        ENGINE = SummingMergeTree(cases) PARTITION BY toYYYYMM(month) ORDER BY (month, region_code, institution, from_stage, to_stage)
        SETTINGS non_replicated_deduplication_window = 1000
        COMMENT 'Movements of cases between stages, by month, region and institution'
        """;

    // A month begins where most people of the country live: what happens there before seven on the first is not yet of that day in UTC.
    private const string MovesSql = $"""
        SELECT toDate(toStartOfMonth(toTimeZone(at, 'Asia/Jakarta'))) AS month, region_code, institution, from_stage, to_stage, count() AS cases
        FROM {Name} GROUP BY month, region_code, institution, from_stage, to_stage
        """;

    public static IReadOnlyList<string> Others { get; } = Columns.Split(", ");

    public static IServiceCollection AddCaseFacts(this IServiceCollection services) => services
        .AddAnalyticsTable(new AnalyticsTable(Name, DataClass.Restricted) { InstitutionColumn = "institution", RegionColumn = "region_code" })
        .AddAnalyticsTable(new AnalyticsTable(Moves, DataClass.Restricted) { InstitutionColumn = "institution", RegionColumn = "region_code" })
        .AddAnalyticsScript(new AnalyticsScript(Name, Script))
        .AddAnalyticsScript(new AnalyticsScript(Moves, MovesScript))
        .AddAnalyticsView(new AnalyticsView(Moves, Name, ["month", "region_code", "institution", "from_stage", "to_stage"], "cases", MovesSql))
        .AddAnalyticsText(new AnalyticsText(All, $"SELECT event_id, at, {Columns} FROM {Name}"));

    public static Fact Row(CaseFact fact) => new(fact.Id, fact.At,
    [
        fact.Pseudonym, fact.Kind, fact.Institution, fact.RegionCode, fact.FromStage, fact.ToStage, fact.DaysInStage, fact.Sex, fact.BirthYear, fact.EntryReason, fact.Version,
    ]);

    /// <summary>The row of <see cref="All"/> that the reader stands on.</summary>
    public static CaseFact Read(DbDataReader row) => new(
        row.GetGuid(0), DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc), row.GetString(3), row.GetGuid(2), row.GetGuid(4), row.GetString(5),
        row.GetByte(6), row.GetByte(7), row.GetFieldValue<uint>(8), row.GetString(9), row.GetFieldValue<ushort>(10), row.GetString(11), row.GetFieldValue<uint>(12));
}
