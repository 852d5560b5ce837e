using MerajutASA.Infrastructure.Analytics;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>
/// What boards ask of the facts of cases. All but where it is said take <c>from</c> and <c>until</c>, first days of months by western Indonesian
/// time, the second one no longer within. Whoever asks gets the rows of the own scope. A registration that was taken back counts against the
/// month in which it was.
/// </summary>
internal static class CaseTexts
{
    private const string Month = "toDate(toStartOfMonth(toTimeZone(at, 'Asia/Jakarta')))";
    private const string Year = "toYear(toTimeZone(at, 'Asia/Jakarta'))";
    private const string Province = "substring(region_code, 1, 2)";
    private const string Period = "at >= toDateTime({from:Date}, 'Asia/Jakarta') AND at < toDateTime({until:Date}, 'Asia/Jakarta')";
    private const string Months = "month >= {from:Date} AND month < {until:Date}";
    private const string Entries = "toInt64(countIf(kind = 'registered')) - toInt64(countIf(kind = 'withdrawn'))";

    /// <summary>month, entries: children who came into care.</summary>
    public static AnalyticsText EntriesByMonth { get; } = new("children.entries-by-month", $"""
        SELECT month AS period, toInt64(sumIf(cases, from_stage = 0)) - toInt64(sumIf(cases, to_stage = 0)) AS entries
        FROM {CaseFactTable.Moves} WHERE {Months} GROUP BY period ORDER BY period
        """);

    /// <summary>from, to, cases: how many went from stage to stage.</summary>
    public static AnalyticsText Flows { get; } = new("children.flows", $"""
        SELECT from_stage, to_stage, sum(cases) AS moved FROM {CaseFactTable.Moves} WHERE {Months} GROUP BY from_stage, to_stage ORDER BY from_stage, to_stage
        """);

    /// <summary>province, to, cases.</summary>
    public static AnalyticsText FlowsByProvince { get; } = new("children.flows-by-province", $"""
        SELECT {Province} AS province, to_stage, sum(cases) AS moved FROM {CaseFactTable.Moves} WHERE {Months} GROUP BY province, to_stage ORDER BY province, to_stage
        """);

    /// <summary>year, reason, entries.</summary>
    public static AnalyticsText EntriesByReason { get; } = new("children.entries-by-reason", $"""
        SELECT {Year} AS year, entry_reason, {Entries} AS entries FROM {CaseFactTable.Name}
        WHERE {Period} AND kind IN ('registered', 'withdrawn') GROUP BY year, entry_reason ORDER BY year, entry_reason
        """);

    /// <summary>year, years of age, sex, entries.</summary>
    public static AnalyticsText EntriesByAge { get; } = new("children.entries-by-age", $"""
        SELECT {Year} AS year, year - birth_year AS age, sex, {Entries} AS entries FROM {CaseFactTable.Name}
        WHERE {Period} AND kind IN ('registered', 'withdrawn') GROUP BY year, age, sex ORDER BY year, age, sex
        """);

    /// <summary>stage, cases that left it, mean, median and ninth decile of the days in it.</summary>
    public static AnalyticsText DaysInStage { get; } = new("children.days-in-stage", $"""
        SELECT from_stage, count() AS moved, avg(days_in_stage) AS mean, quantileExactInclusive(0.5)(days_in_stage) AS median, quantileExactInclusive(0.9)(days_in_stage) AS ninth
        FROM {CaseFactTable.Name} WHERE {Period} AND kind = 'moved' GROUP BY from_stage ORDER BY from_stage
        """);

    /// <summary>province, stage, cases that left it, mean days in it.</summary>
    public static AnalyticsText DaysInStageByProvince { get; } = new("children.days-in-stage-by-province", $"""
        SELECT {Province} AS province, from_stage, count() AS moved, avg(days_in_stage) AS mean
        FROM {CaseFactTable.Name} WHERE {Period} AND kind = 'moved' GROUP BY province, from_stage ORDER BY province, from_stage
        """);

    /// <summary>month, assessments, of them within {days}: how many cases left the assessment in time.</summary>
    public static AnalyticsText AssessedInTime { get; } = new("children.assessed-in-time", $$"""
        SELECT {{Month}} AS month, count() AS assessed, countIf(days_in_stage <= {days:UInt32}) AS in_time
        FROM {{CaseFactTable.Name}} WHERE {{Period}} AND kind = 'moved' AND from_stage = 2 AND to_stage > 2 GROUP BY month ORDER BY month
        """);

    /// <summary>month, moves, of them back to an earlier stage.</summary>
    public static AnalyticsText StepsBack { get; } = new("children.steps-back", $"""
        SELECT {Month} AS month, count() AS moved, countIf(to_stage < from_stage) AS back
        FROM {CaseFactTable.Name} WHERE {Period} AND kind = 'moved' GROUP BY month ORDER BY month
        """);

    /// <summary>institution, entries, moves, mean days: the institutions of a region side by side, those with the most entries first.</summary>
    public static AnalyticsText Institutions { get; } = new("children.institutions", $$"""
        SELECT institution, {{Entries}} AS entries, countIf(kind = 'moved') AS moved, avgIf(days_in_stage, kind = 'moved') AS mean
        FROM {{CaseFactTable.Name}} WHERE {{Period}} AND startsWith(region_code, {region:String})
        GROUP BY institution ORDER BY entries DESC, institution LIMIT 20
        """);

    /// <summary>province, children: how many children's cases moved at all.</summary>
    public static AnalyticsText ChildrenByProvince { get; } = new("children.children-by-province", $"""
        SELECT {Province} AS province, uniqExact(pseudonym) AS children FROM {CaseFactTable.Name}
        WHERE {Period} AND kind = 'moved' AND pseudonym != toUUID('00000000-0000-0000-0000-000000000000') GROUP BY province ORDER BY province
        """);

    /// <summary>month of entry, children, of them with a care plan begun within {days}.</summary>
    public static AnalyticsText PlannedInTime { get; } = new("children.planned-in-time", $$"""
        SELECT toDate(toStartOfMonth(toTimeZone(entered, 'Asia/Jakarta'))) AS month, count() AS children, countIf(planned > 0 AND days <= {days:UInt32}) AS in_time
        FROM (
            SELECT pseudonym, minIf(at, kind = 'registered') AS entered, countIf(to_stage = 3) AS planned,
                dateDiff('second', entered, minIf(at, to_stage = 3)) / 86400 AS days
            FROM {{CaseFactTable.Name}} WHERE {{Period}} AND pseudonym != toUUID('00000000-0000-0000-0000-000000000000')
            GROUP BY pseudonym HAVING countIf(kind = 'registered') > 0 AND countIf(kind = 'withdrawn') = 0)
        GROUP BY month ORDER BY month
        """);

    public static IReadOnlyList<AnalyticsText> All { get; } =
    [
        EntriesByMonth, Flows, FlowsByProvince, EntriesByReason, EntriesByAge, DaysInStage, DaysInStageByProvince, AssessedInTime, StepsBack, Institutions, ChildrenByProvince, PlannedInTime,
    ];

    public static IServiceCollection AddCaseTexts(this IServiceCollection services)
    {
        foreach (var text in All)
            services.AddAnalyticsText(text);
        return services;
    }
}
