using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache.Queries;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Government.Institutions.CacheInstitutions;

/// <summary>
/// What cached queries of the register depend on: of an officer and an administrator, everything in the own region; of staff and heads, the own
/// institution. Contact persons and reasons are Confidential, change without an event, and are never part of such a query.
/// </summary>
internal static class InstitutionCache
{
    private const string Everywhere = "*";

    public static StampFamily Family { get; } = new("government.cache", [typeof(InstitutionRegistered), typeof(InstitutionChanged)], happened => PlacesOf(Region(happened)));

    public static IServiceCollection AddInstitutionCache(this IServiceCollection services) =>
        services.AddStampFamily(Family).AddProjection<InstitutionStamps>();

    /// <summary>A query of all that the actor sees.</summary>
    public static CachedQuery InSight(Actor actor, string name, object? arguments = null)
    {
        var query = new CachedQuery(name, Family) { Arguments = arguments };
        return actor.Role is Role.LksaStaff or Role.LksaHead
            ? query with { Things = actor.Institution is { } own ? [own] : [] }
            : query with { Places = [actor.Region is { Length: > 0 } region ? region : Everywhere] };
    }

    /// <summary>A query of institutions by their ids.</summary>
    public static CachedQuery Of(IReadOnlyCollection<Guid> ids, string name) => new(name, Family) { Things = ids };

    /// <summary>The region of each level in which a village lies, for an officer may have any of them.</summary>
    public static IReadOnlyList<string> PlacesOf(string village) =>
        [Everywhere, .. Enum.GetValues<RegionLevel>().Select(level => RegionCode.UpTo(village, level)).Distinct()];

    private static string Region(IntegrationEvent happened) => happened switch
    {
        InstitutionRegistered registered => registered.RegionCode,
        InstitutionChanged changed => changed.RegionCode,
        _ => throw new ArgumentException($"{happened.GetType()} tells of no institution.", nameof(happened)),
    };
}
