namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>A month by western Indonesian time, which most people of the country live by and which knows no summer time.</summary>
/// <param name="First">Its first day.</param>
public readonly record struct FigureMonth(DateOnly First)
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>When it begins (UTC).</summary>
    public DateTimeOffset From => new DateTimeOffset(First.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>When the next one begins (UTC).</summary>
    public DateTimeOffset Until => Next.From;

    public FigureMonth Next => new(First.AddMonths(1));

    public static FigureMonth Of(DateTimeOffset time)
    {
        var local = time.ToOffset(Offset);
        return new FigureMonth(new DateOnly(local.Year, local.Month, 1));
    }
}
