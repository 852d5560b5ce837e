using System.Data.Common;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Facts.Exits;

/// <summary>
/// The facts of ends of care in ClickHouse; Restricted as those of cases are. Nothing is added up beside them: what was corrected or taken back later
/// changes what counts, so that a board asks for the last that happened to each.
/// </summary>
internal static class ExitFactTable
{
    public const string Name = "exit_event";

    /// <summary>Every fact, for comparing it with its source.</summary>
    public const string All = "children.exit-facts";

    private const string Columns = "pseudonym, kind, exit, institution, region_code, reason, ended_on, days_in_care, sex, birth_year, version";

    private const string Script = $"""
        CREATE TABLE IF NOT EXISTS {Name} (
            event_id UUID COMMENT 'id of the row of children.exit_event in PostgreSQL',
            at DateTime64(3, 'UTC') COMMENT 'when it was written down' CODEC(Delta, ZSTD(1)),
            pseudonym UUID COMMENT 'of the child, random; zero when its key was destroyed first',
            kind LowCardinality(String) COMMENT 'ended, corrected or taken-back',
            exit UUID COMMENT 'of the end, the same in all that happened to it' CODEC(ZSTD(1)),
            institution UUID COMMENT 'where the case was' CODEC(ZSTD(1)),
            region_code LowCardinality(String) COMMENT 'region of the institution at that time',
            reason LowCardinality(String) COMMENT 'code of why the care ended',
            ended_on Date COMMENT 'the last day of care' CODEC(T64, ZSTD(1)),
            days_in_care UInt32 COMMENT 'whole days from the entry to the end' CODEC(T64, ZSTD(1)),
            sex LowCardinality(String) COMMENT 'female or male',
            birth_year UInt16 COMMENT 'as known at that time' CODEC(T64, ZSTD(1)),
            version UInt32 COMMENT 'of the register line after the event' CODEC(T64, ZSTD(1)),
            INDEX by_event event_id TYPE bloom_filter GRANULARITY 1)
        ENGINE = MergeTree PARTITION BY toYYYYMM(at) ORDER BY (region_code, institution, at, event_id)
        SETTINGS non_replicated_deduplication_window = 1000
        COMMENT 'What happened to ends of care, one immutable row for each event'
        """;

    public static IReadOnlyList<string> Others { get; } = Columns.Split(", ");

    public static IServiceCollection AddExitFacts(this IServiceCollection services) => services
        .AddAnalyticsTable(new AnalyticsTable(Name, DataClass.Restricted) { InstitutionColumn = "institution", RegionColumn = "region_code" })
        .AddAnalyticsScript(new AnalyticsScript(Name, Script))
        .AddAnalyticsText(new AnalyticsText(All, $"SELECT event_id, at, {Columns} FROM {Name}"));

    public static Fact Row(ExitFact fact) => new(fact.Id, fact.At,
    [
        fact.Pseudonym, fact.Kind, fact.Exit, fact.Institution, fact.RegionCode, fact.Reason, fact.EndedOn, fact.DaysInCare, fact.Sex, fact.BirthYear, fact.Version,
    ]);

    /// <summary>The row of <see cref="All"/> that the reader stands on.</summary>
    public static ExitFact Read(DbDataReader row) => new(
        row.GetGuid(0), DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc), row.GetGuid(2), row.GetString(3), row.GetGuid(4), row.GetGuid(5), row.GetString(6), row.GetString(7), DateOnly.FromDateTime(row.GetDateTime(8)), row.GetFieldValue<uint>(9), row.GetString(10), row.GetFieldValue<ushort>(11), row.GetFieldValue<uint>(12));
}
