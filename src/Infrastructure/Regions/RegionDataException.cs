namespace MerajutASA.Infrastructure.Regions;

/// <summary>The region codes are missing or are not those that the product was built for. The message says what to do.</summary>
public sealed class RegionDataException(string message) : Exception(message);
