using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>Which rows of a table an actor sees, as a condition. Whatever is not plainly granted is the condition that no row meets.</summary>
internal static class AnalyticsScope
{
    private const string Nothing = "0";
    private const string Everything = "1";

    public static string Filter(Actor actor, AnalyticsTable table)
    {
        if (actor.Clearance < table.Class)
            return Nothing;
        if (table.IsUnscoped)
            return Everything;

        return actor.Role switch
        {
            Role.LksaStaff or Role.LksaHead when actor.Institution is { } institution && table.InstitutionColumn is { } column =>
                $"{column} = toUUID('{institution:D}')",
            Role.SocialOfficer when table.RegionColumn is { } column && actor.Region is { } region => InRegion(column, region),
            _ => Nothing,
        };
    }

    private static string InRegion(string column, string region)
    {
        if (region.Length > 0 && !RegionCode.IsWellFormed(region))
            return Nothing;
        var (low, high) = RegionCode.Range(region);
        return $"{column} >= '{low}' AND {column} < '{high}'";
    }
}
