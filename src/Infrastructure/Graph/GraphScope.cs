using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Infrastructure.Graph;

/// <summary>The actor's scope as parameters. Whatever is not plainly granted is an id and a range that nothing meets.</summary>
internal static class GraphScope
{
    /// <summary>Parameters of this beginning are the gateway's.</summary>
    public const string Prefix = "scope";

    private const string NoInstitution = "-";
    private static readonly (string Low, string High) NoRegion = ("~", "");

    public static Dictionary<string, object?> Parameters(Actor actor, bool forAdministrators = false)
    {
        var institution = actor is { Role: Role.LksaStaff or Role.LksaHead, Institution: { } own } ? own.ToString("D") : NoInstitution;
        var (low, high) = actor switch
        {
            { Role: Role.SocialOfficer, Region: { } region } when region.Length == 0 || RegionCode.IsWellFormed(region) => RegionCode.Range(region),
            { Role: Role.Administrator } when forAdministrators => RegionCode.Range(""),
            _ => NoRegion,
        };
        return new(StringComparer.Ordinal)
        {
            ["scopeInstitution"] = institution,
            ["scopeLow"] = low,
            ["scopeHigh"] = high,
        };
    }
}
