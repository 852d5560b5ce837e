using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Modules.Children.Facts.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>What is asked of the facts of reviews: month, in time, late, days late together. Of each review the last that happened to it counts.</summary>
internal static class ReviewTexts
{
    public const string Months = "children.report-reviews";

    // Days are days of the calendar: neither of them has an hour, nor a zone.
    private static readonly string MonthsSql = $$"""
        SELECT toStartOfMonth(held) AS month, countIf(late = 0) AS timely, countIf(late > 0) AS tardy, sum(late) AS days
        FROM (SELECT argMax(held_on, version) AS held, argMax(days_late, version) AS late, argMax(kind, version) AS last
              FROM {{ReviewFactTable.Name}} WHERE {{ReportTexts.Asked}} GROUP BY pseudonym, review HAVING last != 'struck')
        WHERE held >= toDate(toTimeZone({{ReportTexts.From}}, 'Asia/Jakarta')) AND held < toDate(toTimeZone({{ReportTexts.To}}, 'Asia/Jakarta'))
        GROUP BY month ORDER BY month
        """;

    public static IServiceCollection AddReviewTexts(this IServiceCollection services) => services.AddAnalyticsText(ReportTexts.Text(Months, MonthsSql));
}
