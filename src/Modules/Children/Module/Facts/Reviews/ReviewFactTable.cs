using System.Data.Common;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Facts.Reviews;

/// <summary>
/// The facts of reviews of care plans in ClickHouse; Restricted as those of cases are. Nothing is added up beside them: what was corrected or taken back later
/// changes what counts, so that a board asks for the last that happened to each.
/// </summary>
internal static class ReviewFactTable
{
    public const string Name = "review_event";

    /// <summary>Every fact, for comparing it with its source.</summary>
    public const string All = "children.review-facts";

    private const string Columns = "pseudonym, kind, review, institution, region_code, due_on, held_on, days_late, outcome, sex, birth_year, version";

    private const string Script = $"""
        CREATE TABLE IF NOT EXISTS {Name} (
            event_id UUID COMMENT 'id of the row of children.review_event in PostgreSQL',
            at DateTime64(3, 'UTC') COMMENT 'when it was written down' CODEC(Delta, ZSTD(1)),
            pseudonym UUID COMMENT 'of the child, random; zero when its key was destroyed first',
            kind LowCardinality(String) COMMENT 'held, corrected or struck',
            review UUID COMMENT 'of the review, the same in all that happened to it' CODEC(ZSTD(1)),
            institution UUID COMMENT 'where the case was' CODEC(ZSTD(1)),
            region_code LowCardinality(String) COMMENT 'region of the institution at that time',
            due_on Date COMMENT 'by when it was to be held' CODEC(T64, ZSTD(1)),
            held_on Date COMMENT 'when it was held' CODEC(T64, ZSTD(1)),
            days_late UInt32 COMMENT 'days from the one to the other; 0 in time' CODEC(T64, ZSTD(1)),
            outcome LowCardinality(String) COMMENT 'continue, change or goal-reached',
            sex LowCardinality(String) COMMENT 'female or male',
            birth_year UInt16 COMMENT 'as known at that time' CODEC(T64, ZSTD(1)),
            version UInt32 COMMENT 'of the register line after the event' CODEC(T64, ZSTD(1)),
            INDEX by_event event_id TYPE bloom_filter GRANULARITY 1)
        ENGINE = MergeTree PARTITION BY toYYYYMM(at) ORDER BY (region_code, institution, at, event_id)
        SETTINGS non_replicated_deduplication_window = 1000
        COMMENT 'What happened to reviews of care plans, one immutable row for each event'
        """;

    public static IReadOnlyList<string> Others { get; } = Columns.Split(", ");

    public static IServiceCollection AddReviewFacts(this IServiceCollection services) => services
        .AddAnalyticsTable(new AnalyticsTable(Name, DataClass.Restricted) { InstitutionColumn = "institution", RegionColumn = "region_code" })
        .AddAnalyticsScript(new AnalyticsScript(Name, Script))
        .AddAnalyticsText(new AnalyticsText(All, $"SELECT event_id, at, {Columns} FROM {Name}"));

    public static Fact Row(ReviewFact fact) => new(fact.Id, fact.At,
    [
        fact.Pseudonym, fact.Kind, fact.Review, fact.Institution, fact.RegionCode, fact.DueOn, fact.HeldOn, fact.DaysLate, fact.Outcome, fact.Sex, fact.BirthYear, fact.Version,
    ]);

    /// <summary>The row of <see cref="All"/> that the reader stands on.</summary>
    public static ReviewFact Read(DbDataReader row) => new(
        row.GetGuid(0), DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc), row.GetGuid(2), row.GetString(3), row.GetGuid(4), row.GetGuid(5), row.GetString(6), DateOnly.FromDateTime(row.GetDateTime(7)), DateOnly.FromDateTime(row.GetDateTime(8)), row.GetFieldValue<uint>(9), row.GetString(10), row.GetString(11), row.GetFieldValue<ushort>(12), row.GetFieldValue<uint>(13));
}
