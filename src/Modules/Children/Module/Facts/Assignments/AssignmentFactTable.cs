using System.Data.Common;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Facts.Assignments;

/// <summary>The facts of assignments in ClickHouse and the figures added up of them; Restricted as those of cases are.</summary>
internal static class AssignmentFactTable
{
    public const string Name = "assignment_event";

    /// <summary>How many children changed hands, by month, region and institution.</summary>
    public const string ByMonth = "assignments_by_month";

    /// <summary>Every fact, for comparing it with its source.</summary>
    public const string All = "children.assignment-facts";

    private const string Columns = "pseudonym, kind, institution, region_code, stage, caseload, version";

    private const string Script = $"""
        CREATE TABLE IF NOT EXISTS {Name} (
            event_id UUID COMMENT 'id of the row of children.assignment_event in PostgreSQL',
            at DateTime64(3, 'UTC') COMMENT 'when it happened' CODEC(Delta, ZSTD(1)),
            kind LowCardinality(String) COMMENT 'given or returned',
            pseudonym UUID COMMENT 'of the child, random; zero when its key was destroyed first',
            institution UUID COMMENT 'where the case was' CODEC(ZSTD(1)),
            region_code LowCardinality(String) COMMENT 'region of the institution at that time',
            stage UInt8 COMMENT 'stage at which the case stood, 1 to 8',
            caseload UInt32 COMMENT 'children whom the carer then had, this one among them; 0 without a carer' CODEC(T64, ZSTD(1)),
            version UInt32 COMMENT 'of the register line after the event' CODEC(T64, ZSTD(1)),
            INDEX by_event event_id TYPE bloom_filter GRANULARITY 1)
        ENGINE = MergeTree PARTITION BY toYYYYMM(at) ORDER BY (region_code, institution, at, event_id)
        SETTINGS non_replicated_deduplication_window = 1000
        COMMENT 'How children changed hands, one immutable row for each event'
        """;

    private const string ByMonthScript = $"""
        CREATE TABLE IF NOT EXISTS {ByMonth} (
            month Date COMMENT 'its first day, by western Indonesian time',
            region_code LowCardinality(String) COMMENT 'region of the institution at that time',
            institution UUID COMMENT 'where the cases were' CODEC(ZSTD(1)),
            kind LowCardinality(String) COMMENT 'given or returned',
            children UInt64 COMMENT 'how many were; to be summed, since rows are added up in the background' CODEC(T64, ZSTD(1)))
        ENGINE = SummingMergeTree(children) PARTITION BY toYYYYMM(month) ORDER BY (month, region_code, institution, kind)
        SETTINGS non_replicated_deduplication_window = 1000
        COMMENT 'Children who changed hands, by month, region and institution'
        """;

    private const string ByMonthSql = $"""
        SELECT toDate(toStartOfMonth(toTimeZone(at, 'Asia/Jakarta'))) AS month, region_code, institution, kind, count() AS children
        FROM {Name} GROUP BY month, region_code, institution, kind
        """;

    public static IReadOnlyList<string> Others { get; } = Columns.Split(", ");

    public static IServiceCollection AddAssignmentFacts(this IServiceCollection services) => services
        .AddAnalyticsTable(new AnalyticsTable(Name, DataClass.Restricted) { InstitutionColumn = "institution", RegionColumn = "region_code" })
        .AddAnalyticsTable(new AnalyticsTable(ByMonth, DataClass.Restricted) { InstitutionColumn = "institution", RegionColumn = "region_code" })
        .AddAnalyticsScript(new AnalyticsScript(Name, Script))
        .AddAnalyticsScript(new AnalyticsScript(ByMonth, ByMonthScript))
        .AddAnalyticsView(new AnalyticsView(ByMonth, Name, ["month", "region_code", "institution", "kind"], "children", ByMonthSql))
        .AddAnalyticsText(new AnalyticsText(All, $"SELECT event_id, at, {Columns} FROM {Name}"));

    public static Fact Row(AssignmentFact fact) => new(fact.Id, fact.At, [fact.Pseudonym, fact.Kind, fact.Institution, fact.RegionCode, fact.Stage, fact.Caseload, fact.Version]);

    /// <summary>The row of <see cref="All"/> that the reader stands on.</summary>
    public static AssignmentFact Read(DbDataReader row) => new(
        row.GetGuid(0), DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc), row.GetString(3), row.GetGuid(2), row.GetGuid(4), row.GetString(5),
        row.GetByte(6), row.GetFieldValue<uint>(7), row.GetFieldValue<uint>(8));
}
