using Microsoft.Extensions.Configuration;

namespace MerajutASA.Infrastructure.Regions;

/// <summary>Where the CSV files lie: the setting <c>Merajut:RegionsFolder</c>, or the checkout that the portal stands in.</summary>
internal static class RegionFolder
{
    private const string InCheckout = "stack/regions/node_modules/idn-area-data/data";

    /// <param name="configuration">May name the folder.</param>
    /// <param name="start">The content root, or any folder inside the checkout.</param>
    public static string Find(IConfiguration configuration, string start)
    {
        if (configuration["Merajut:RegionsFolder"] is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, InCheckout);
            if (Directory.Exists(candidate))
                return candidate;
        }

        throw new RegionDataException(
            $"The region codes are not there. Run `npm ci --ignore-scripts` in stack/regions, or name the folder of {RegionDataset.Name} {RegionDataset.Version} in Merajut:RegionsFolder.");
    }
}
