using System.Globalization;

namespace MerajutASA.Infrastructure.Audit;

/// <summary>Where a page of a trail ended. Entries of one operation share their time, so that the time alone would leave some out.</summary>
public sealed record TrailCursor(DateTimeOffset At, Guid Entry)
{
    /// <summary>Null for what <see cref="ToString"/> has not written.</summary>
    public static TrailCursor? Find(string? written) =>
        written?.Split('-', 2) is [var ticks, var entry]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
        && Guid.TryParseExact(entry, "N", out var id)
            ? new TrailCursor(new DateTimeOffset(at, TimeSpan.Zero), id)
            : null;

    /// <summary>As it stands in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Entry:N}");
}
