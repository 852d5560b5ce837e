namespace MerajutASA.Infrastructure.Regions;

/// <summary>The published data that the product was built for, and whom it names for it.</summary>
public static class RegionDataset
{
    public const string Name = "idn-area-data";

    public const string Version = "4.0.1";

    /// <summary>Open Database License 1.0: whoever shows the data names its source (§4.3).</summary>
    public const string License = "ODbL 1.0";

    public static Uri Source { get; } = new("https://github.com/fityannugroho/idn-area-data");

    public static IReadOnlyDictionary<RegionLevel, int> Counts { get; } = new Dictionary<RegionLevel, int>
    {
        [RegionLevel.Province] = 38,
        [RegionLevel.Regency] = 514,
        [RegionLevel.District] = 7_285,
        [RegionLevel.Village] = 83_762,
    };
}
