using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Modules.Children.Facts.Exits;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>
/// What is asked of the facts of ends: reason, day, cases. Who came in within the period, looked at until now; without a reason those still in
/// care. Of a child the last that happened to the end of its care counts; care that ended without one has no recorded reason.
/// </summary>
internal static class ExitTexts
{
    public const string Ends = "children.report-exits";

    private const string Local = "toDate(toTimeZone({0}, 'Asia/Jakarta'))";

    private static readonly string EndsSql = $$"""
        SELECT reason, day, count() AS cases
        FROM (SELECT minIf(at, kind = 'registered') AS begun, argMaxIf(to_stage, version, why = '') AS stage, argMaxIf(kind, version, why != '') AS last,
                     multiIf(last IN ('ended', 'corrected'), argMaxIf(why, version, why != ''), stage >= 6, '{{ExitCount.Unrecorded}}', '') AS reason,
                     multiIf(last IN ('ended', 'corrected'), argMaxIf(ended, version, why != ''), stage >= 6, {{Day("minIf(at, to_stage >= 6)")}}, {{Day("fromUnixTimestamp64Milli({now:Int64}, 'UTC')")}}) AS until,
                     greatest(0, dateDiff('day', {{Day("begun")}}, until)) AS day
              FROM (SELECT at, kind, pseudonym, to_stage, version, '' AS why, toDate('1970-01-01') AS ended FROM ({{ReportTexts.Facts}})
                    UNION ALL
                    SELECT at, kind, pseudonym, toUInt8(0) AS to_stage, version, reason AS why, ended_on AS ended FROM {{ExitFactTable.Name}} WHERE {{ReportTexts.Asked}})
              WHERE pseudonym != {{ReportTexts.Nobody}} GROUP BY pseudonym
              HAVING countIf(kind = 'registered') > 0 AND begun >= {{ReportTexts.From}} AND begun < {{ReportTexts.To}})
        GROUP BY reason, day ORDER BY reason, day
        """;

    public static IServiceCollection AddExitTexts(this IServiceCollection services) => services.AddAnalyticsText(ReportTexts.Text(Ends, EndsSql));

    private static string Day(string instant) => Local.Replace("{0}", instant, StringComparison.Ordinal);
}
