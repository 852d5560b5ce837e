namespace MerajutASA.Infrastructure.Words;

/// <summary>Today, as it already is in Papua (UTC+9): a date written there this morning is not in the future.</summary>
public static class IndonesianDay
{
    public static DateOnly Of(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(9)).DateTime);
}
