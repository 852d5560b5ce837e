namespace MerajutASA.Modules.Children.Forms;

/// <summary>Days as people in Indonesia count them.</summary>
internal static class Calendar
{
    // Western time counts for what is shown; the day begins in the east, so that a date typed in Papua in the morning is not "tomorrow".
    private static readonly TimeSpan West = TimeSpan.FromHours(7);
    private static readonly TimeSpan East = TimeSpan.FromHours(9);

    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(West).DateTime);

    /// <summary>The latest day that has begun somewhere in the country.</summary>
    public static DateOnly Latest(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(East).DateTime);

    public static int YearsBetween(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return from > to.AddYears(-years) ? years - 1 : years;
    }
}
