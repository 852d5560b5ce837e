namespace MerajutASA.Infrastructure.Cache;

/// <summary>Redis beyond <c>ConnectionStrings:redis</c> (<c>Merajut:Cache</c>).</summary>
internal sealed class CacheOptions
{
    public const string Section = "Merajut:Cache";

    /// <summary>The certificate of the authority that signed Redis' own; empty trusts the machine's.</summary>
    public string CaFile { get; set; } = "";

    /// <summary>Whether answers of queries are kept; without, each comes from PostgreSQL.</summary>
    public bool Queries { get; set; } = true;
}
