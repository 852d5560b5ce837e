namespace MerajutASA.Infrastructure.Cache;

/// <summary>How to reach Redis beyond <c>ConnectionStrings:redis</c> (<c>Merajut:Cache</c>).</summary>
internal sealed class CacheOptions
{
    public const string Section = "Merajut:Cache";

    /// <summary>The certificate of the authority that signed Redis' own; empty trusts the machine's.</summary>
    public string CaFile { get; set; } = "";
}
