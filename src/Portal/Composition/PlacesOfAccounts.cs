using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Outbox.Relay;

namespace MerajutASA.Portal.Composition;

/// <summary>What joins accounts to the institutions of another module.</summary>
internal static class PlacesOfAccounts
{
    public static IServiceCollection AddPlacesOfAccounts(this IServiceCollection services) => services
        .AddScoped<IInstitutionPlaces, InstitutionPlaces>()
        .AddHandler(typeof(InstitutionRegion));
}
