namespace MerajutASA.Infrastructure.Regions;

/// <summary>The four levels of a region code; the numbers are those of the table.</summary>
public enum RegionLevel
{
    Province = 1,

    /// <summary>Kabupaten or kota.</summary>
    Regency = 2,

    /// <summary>Kecamatan.</summary>
    District = 3,

    /// <summary>Desa or kelurahan.</summary>
    Village = 4,
}
