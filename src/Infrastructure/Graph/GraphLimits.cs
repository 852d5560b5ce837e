using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Graph;

/// <summary>What one statement may cost.</summary>
internal readonly record struct GraphLimits(TimeSpan Time, int Rows)
{
    /// <summary>The longest that any statement runs.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static GraphLimits For(Role role) => role switch
    {
        Role.SocialOfficer => new(TimeSpan.FromSeconds(15), 20_000),
        Role.System => new(Longest, 100_000),
        _ => new(TimeSpan.FromSeconds(5), 5_000),
    };
}
