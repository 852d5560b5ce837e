using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>What one query may cost.</summary>
/// <param name="Time">How long it may run.</param>
/// <param name="MemoryBytes">How much memory it may hold.</param>
/// <param name="Rows">How many rows it may return.</param>
/// <param name="Threads">How many processors it may use at once: one query leaves others theirs.</param>
internal readonly record struct AnalyticsLimits(TimeSpan Time, long MemoryBytes, int Rows, int Threads)
{
    private const long Mebi = 1 << 20;

    /// <summary>Officers look at whole regions, the portal's own work at everything; the others at one institution, or at what is about none.</summary>
    public static AnalyticsLimits For(Role role) => role switch
    {
        Role.LksaStaff or Role.LksaHead => new(TimeSpan.FromSeconds(5), 256 * Mebi, 10_000, 2),
        Role.SocialOfficer => new(TimeSpan.FromSeconds(15), 512 * Mebi, 50_000, 4),
        Role.Administrator or Role.Company => new(TimeSpan.FromSeconds(5), 256 * Mebi, 10_000, 1),
        Role.System => new(TimeSpan.FromSeconds(60), 1_024 * Mebi, 1_000_000, 2),
        // Nobody is refused before; nor does a new role inherit what another was granted.
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without limits."),
    };
}
