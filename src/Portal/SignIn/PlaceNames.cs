using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Portal.SignIn;

/// <summary>Where somebody works, as the frame shows it: the organisation's name, or the region's.</summary>
internal sealed class PlaceNames(IInstitutionPlaces places, RegionCatalog regions)
{
    public const string WholeCountry = "Indonesia";

    /// <summary>Null for who works nowhere in particular.</summary>
    public async Task<string?> OfAsync(Actor actor)
    {
        if (actor.Institution is { } institution)
            return (await places.FindAsync(actor, actor.Role, institution))?.Name;
        if (actor.Region is not { } region)
            return null;
        return region.Length == 0 ? WholeCountry : (await regions.GetAsync()).NameOf(region);
    }
}
