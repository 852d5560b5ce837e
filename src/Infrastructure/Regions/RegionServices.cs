using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Regions;

internal static class RegionServices
{
    /// <summary>The regions, read through <c>ConnectionStrings:main-region</c> when they are first asked for.</summary>
    public static IServiceCollection AddRegions(this IServiceCollection services) =>
        services.AddSingleton(provider => new RegionCatalog(() => RegionReader.ReadAsync(
            provider.GetRequiredService<IConfiguration>().GetConnectionString("main-region")
            ?? throw new InvalidOperationException("ConnectionStrings:main-region is missing."))));
}
