using MerajutASA.Modules.Children.Forms;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>Days of a report, both ends within, by western Indonesian time; at most ten years.</summary>
internal readonly record struct ReportSpan(DateOnly First, DateOnly Last)
{
    private const int MostYears = 10;

    /// <summary>The span that was asked for, or the text that says why there is none.</summary>
    public static (ReportSpan? Span, string? Wrong) Of(ReportFilter filter, DateTimeOffset now)
    {
        var today = Calendar.Today(now);
        var last = filter.To is { } to && to < today ? to : today;
        var first = filter.From ?? filter.Period switch
        {
            ReportPeriod.OneYear => MonthOf(last).AddMonths(-11),
            ReportPeriod.ThisYear => new DateOnly(last.Year, 1, 1),
            ReportPeriod.FiveYears => MonthOf(last).AddMonths(-59),
            _ => MonthOf(last).AddMonths(-23),
        };
        if (first > last)
            return (null, "PeriodBackwards");
        return first.AddYears(MostYears) <= last ? (null, "PeriodTooLong") : (new ReportSpan(first, last), null);
    }

    /// <summary>The first days of its months; the first and the last month may be there in part.</summary>
    public IReadOnlyList<DateOnly> Months
    {
        get
        {
            var months = new List<DateOnly>();
            for (var month = MonthOf(First); month <= Last; month = month.AddMonths(1))
                months.Add(month);
            return months;
        }
    }

    /// <summary>The instant at which it begins, in milliseconds of UTC.</summary>
    public long Begin => Instant(First);

    /// <summary>The instant at which it is over.</summary>
    public long End => Instant(Last.AddDays(1));

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static long Instant(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(7)).ToUnixTimeMilliseconds();
}
