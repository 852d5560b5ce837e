namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>Where periods begin and end. Each is made of whole months, and a longer one of whole shorter ones.</summary>
public static class Periods
{
    public static int Months(PeriodLength length) => length switch { PeriodLength.Month => 1, PeriodLength.Quarter => 3, _ => 12 };

    /// <summary>The first day of the period in which a day lies.</summary>
    public static DateOnly Begin(DateOnly day, PeriodLength length)
    {
        var months = Months(length);
        return new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
    }

    /// <summary>The first day after the period in which a day lies.</summary>
    public static DateOnly End(DateOnly day, PeriodLength length) => Begin(day, length).AddMonths(Months(length));

    /// <summary>The first days of the periods from the one of a day to the one of another.</summary>
    public static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to, PeriodLength length)
    {
        for (var begin = Begin(from, length); begin <= to; begin = begin.AddMonths(Months(length)))
            yield return begin;
    }
}
