using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>
/// What reports ask of the facts. Whose facts they are is not asked here: the gateway joins the actor's scope to each reading of the table.
/// A withdrawn child counts nowhere; where its key went before the fact was written, nobody can say which facts were its own, and the
/// withdrawal itself takes away what registering had counted.
/// </summary>
internal static class ReportTexts
{
    public const string Months = "children.report-months";
    public const string Times = "children.report-times";
    public const string Flows = "children.report-flows";
    public const string Institutions = "children.report-institutions";
    public const string Provinces = "children.report-provinces";
    public const string Entered = "children.report-entered";

    /// <summary>The stage before the first that is known of a child from before there were such facts.</summary>
    public const int Unknown = 255;

    internal const string Nobody = "toUUID('00000000-0000-0000-0000-000000000000')";

    internal const string Asked = $$"""
        region_code >= {low:String} AND region_code < {high:String}
          AND ({institution:UUID} = {{Nobody}} OR institution = {institution:UUID})
          AND ({sex:String} = '' OR sex = {sex:String})
          AND birth_year >= {bornFrom:UInt16} AND birth_year <= {bornTo:UInt16}
        """;

    internal const string Facts = $$"""
        SELECT at, kind, pseudonym, region_code, institution, from_stage, to_stage, days_in_stage, sex, version FROM {{CaseFactTable.Name}}
        WHERE {{Asked}}
          AND if(kind = 'withdrawn', pseudonym = {{Nobody}},
                 pseudonym NOT IN (SELECT pseudonym FROM {{CaseFactTable.Name}} WHERE kind = 'withdrawn' AND pseudonym != {{Nobody}}))
        """;

    // A case whose first fact is a move stood at the stage that it left, since so many days. When it came into the register is not known.
    private const string Earlier = $$"""
        SELECT begun AS at, 'earlier' AS kind, child AS pseudonym, region AS region_code, home AS institution,
               toUInt8({{UnknownText}}) AS from_stage, stage AS to_stage, toUInt32(0) AS days_in_stage, '' AS sex, toUInt32(0) AS version
        FROM (SELECT pseudonym AS child, argMin(region_code, version) AS region, argMin(institution, version) AS home, argMin(from_stage, version) AS stage,
                     min(at) - toIntervalDay(argMin(days_in_stage, version)) AS begun
              FROM {{CaseFactTable.Name}} WHERE {{Asked}} AND kind = 'moved'
                AND pseudonym IN (SELECT pseudonym FROM {{CaseFactTable.Name}} WHERE {{Asked}} GROUP BY pseudonym HAVING countIf(kind = 'registered') = 0 AND pseudonym != {{Nobody}})
              GROUP BY pseudonym)
        """;

    private const string UnknownText = "255";

    internal const string From = "fromUnixTimestamp64Milli({from:Int64}, 'UTC')";
    internal const string To = "fromUnixTimestamp64Milli({to:Int64}, 'UTC')";

    // Added up by month and move first, and taken apart into coming and going only then: a thousandth of the rows.
    private const string MonthsSql = $$"""
        SELECT month, move.1 AS stage, sum(move.2) AS came, sum(move.3) AS went
        FROM (SELECT month, arrayJoin([(to_stage, cases, 0), (from_stage, 0, cases)]) AS move
              FROM (SELECT if(at < {{From}}, toDate('1970-01-01'), toDate(toStartOfMonth(toTimeZone(at, 'Asia/Jakarta')))) AS month, from_stage, to_stage, count() AS cases
                    FROM ({{Facts}} UNION ALL {{Earlier}}) WHERE at < {{To}} GROUP BY month, from_stage, to_stage))
        GROUP BY month, stage ORDER BY month, stage
        """;

    private const string TimesSql = $$"""
        SELECT from_stage, count() AS cases, quantileExactInclusive(0.25)(days_in_stage) AS low, quantileExactInclusive(0.5)(days_in_stage) AS middle,
               quantileExactInclusive(0.75)(days_in_stage) AS high
        FROM ({{Facts}}) WHERE kind = 'moved' AND at >= {{From}} AND at < {{To}} GROUP BY from_stage ORDER BY from_stage
        """;

    private const string FlowsSql = $$"""
        SELECT from_stage, to_stage, count() AS cases FROM ({{Facts}})
        WHERE kind != 'withdrawn' AND at >= {{From}} AND at < {{To}} GROUP BY from_stage, to_stage ORDER BY from_stage, to_stage
        """;

    // Children who came into care, as the published figures sort them: by the year in which they came.
    private const string EnteredSql = $$"""
        SELECT toYear(toTimeZone(at, 'Asia/Jakarta')) AS year, sex, birth_year, entry_reason, count() AS children FROM {{CaseFactTable.Name}}
        WHERE kind = 'registered' AND at >= {{From}} AND at < {{To}}
          AND pseudonym NOT IN (SELECT pseudonym FROM {{CaseFactTable.Name}} WHERE kind = 'withdrawn' AND pseudonym != {{Nobody}})
        GROUP BY year, sex, birth_year, entry_reason
        """;

    /// <summary>By what the lines are told apart; each a text of its own, so that none reads what it does not need.</summary>
    private static readonly IReadOnlyDictionary<SurvivalGrouping, string> Lines = new Dictionary<SurvivalGrouping, string>
    {
        [SurvivalGrouping.None] = "''",
        [SurvivalGrouping.Year] = "toString(toYear(toTimeZone(begun, 'Asia/Jakarta')))",
        [SurvivalGrouping.Sex] = "any(sex)",
        [SurvivalGrouping.Region] = "substring(any(region_code), 1, {length:UInt8})",
    };

    private static readonly string InstitutionsSql = Places("institution");
    private static readonly string ProvincesSql = Places("substring(region_code, 1, 2)");

    public static string Survival(SurvivalGrouping by) => $"children.report-survival-by-{Codes.Of(by)}";

    public static IServiceCollection AddReportTexts(this IServiceCollection services)
    {
        foreach (var (by, line) in Lines)
            services.AddAnalyticsText(Text(Survival(by), SurvivalSql(line)));
        return services
            .AddAnalyticsText(Text(Months, MonthsSql))
            .AddAnalyticsText(Text(Times, TimesSql))
            .AddAnalyticsText(Text(Flows, FlowsSql))
            .AddAnalyticsText(Text(Institutions, InstitutionsSql))
            .AddAnalyticsText(Text(Provinces, ProvincesSql))
            .AddAnalyticsText(Text(Entered, EnteredSql));
    }

    // Regions, institutions, sexes and instants name nobody.
    internal static AnalyticsText Text(string name, string sql) => new(name, sql) { Told = ["low", "high", "institution", "sex", "from", "to", "now"] };

    // Who came in within the period, looked at until now. Whoever has no beginning in the facts, or no pseudonym any more, cannot be followed.
    private static string SurvivalSql(string line) => $$"""
        SELECT line, day, countIf(arrived) AS came, countIf(NOT arrived) AS waiting
        FROM (SELECT countIf(to_stage >= {until:UInt8}) > 0 AS arrived, minIf(at, kind = 'registered') AS begun,
                     greatest(0, dateDiff('day', begun, if(arrived, minIf(at, to_stage >= {until:UInt8}), fromUnixTimestamp64Milli({now:Int64}, 'UTC')))) AS day,
                     {{line}} AS line
              FROM ({{Facts}}) WHERE pseudonym != {{Nobody}} GROUP BY pseudonym
              HAVING countIf(kind = 'registered') > 0 AND begun >= {{From}} AND begun < {{To}})
        GROUP BY line, day ORDER BY line, day
        """;

    // Open is every case from the first stage to the fifth; the sixth ends the care.
    private static string Places(string key) => $$"""
        SELECT toString(place), sumIf(opened, at < {{From}}) AS before, countIf(kind = 'registered' AND at >= {{From}}) - countIf(kind = 'withdrawn' AND at >= {{From}}) AS registered,
               countIf(kind = 'moved' AND at >= {{From}} AND to_stage >= 6 AND from_stage < 6) AS ended, sum(opened) AS after
        FROM (SELECT {{key}} AS place, at, kind, from_stage, to_stage, toInt64(to_stage BETWEEN 1 AND 5) - toInt64(from_stage BETWEEN 1 AND 5) AS opened
              FROM ({{Facts}} UNION ALL {{Earlier}}) WHERE at < {{To}})
        GROUP BY place
        """;
}
