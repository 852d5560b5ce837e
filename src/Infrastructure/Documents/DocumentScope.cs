using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>Whose a document is, stamped on it by the gateway: an institution, the region it lies in, or both.</summary>
public sealed record DocumentScope
{
    public DocumentScope(Guid? institution, string? region)
    {
        if (institution is null && region is null)
            throw new ArgumentException("A document belongs to an institution or a region.");
        if (region is not null && !RegionCode.IsWellFormed(region))
            throw new ArgumentException($"'{region}' is no region code.", nameof(region));
        (Institution, Region) = (institution, region);
    }

    private DocumentScope(string readers) => (Region, Readers) = (readers, readers);

    public Guid? Institution { get; }

    public string? Region { get; }

    /// <summary>The region whose institutions and officers may read it; null for none but those above.</summary>
    public string? Readers { get; }

    /// <summary>Of a region's office, and told to all institutions and officers there; the empty code is the whole country.</summary>
    public static DocumentScope ToldTo(string region) => region is "" || RegionCode.IsWellFormed(region)
        ? new DocumentScope(region)
        : throw new ArgumentException($"'{region}' is no region code.", nameof(region));
}
