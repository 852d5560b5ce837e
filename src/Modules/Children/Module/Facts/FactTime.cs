namespace MerajutASA.Modules.Children.Facts;

/// <summary>Times as ClickHouse keeps them, so that the two sides can be compared.</summary>
internal static class FactTime
{
    /// <summary>To the millisecond.</summary>
    public static DateTime Of(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
