namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>A month whose figures are published.</summary>
/// <param name="First">Its first day.</param>
/// <param name="At">When its figures were counted and published, once and for all.</param>
public sealed record PublishedMonth(DateOnly First, DateTimeOffset At)
{
    /// <summary>The last day that was counted.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>When a month that lasts at this time will be published, at the earliest.</summary>
    public static DateTimeOffset DueAfter(DateTimeOffset now) => FigureMonth.Of(now).Until + Publisher.Grace;
}
