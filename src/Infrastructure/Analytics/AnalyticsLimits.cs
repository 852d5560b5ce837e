using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>What one query may cost.</summary>
internal readonly record struct AnalyticsLimits(TimeSpan Time, long MemoryBytes, int Rows)
{
    private const long Mebi = 1 << 20;

    /// <summary>Officers look at whole regions, the portal's own work at everything; the others at one institution.</summary>
    public static AnalyticsLimits For(Role role) => role switch
    {
        Role.SocialOfficer => new(TimeSpan.FromSeconds(15), 512 * Mebi, 50_000),
        Role.System => new(TimeSpan.FromSeconds(60), 1_024 * Mebi, 1_000_000),
        _ => new(TimeSpan.FromSeconds(5), 256 * Mebi, 10_000),
    };
}
