using System.Text.RegularExpressions;

namespace MerajutASA.Infrastructure.Regions;

/// <summary>The shape of a code, <c>PP.KK.CC.VVVV</c> or a part of it from the left. Whether there is such a region the tree says.</summary>
public static partial class RegionCode
{
    public static bool IsWellFormed(string? code) => code is not null && Shape().IsMatch(code);

    /// <summary>Throws <see cref="FormatException"/> for what is no code.</summary>
    public static RegionLevel LevelOf(string code) => IsWellFormed(code)
        ? code.Length switch { 2 => RegionLevel.Province, 5 => RegionLevel.Regency, 8 => RegionLevel.District, _ => RegionLevel.Village }
        : throw new FormatException($"'{code}' is no region code.");

    /// <summary>The code one level up; empty for a province.</summary>
    public static string ParentOf(string code) => UpTo(code, LevelOf(code) - 1);

    /// <summary>The code cut to a level; the code itself where it does not reach so deep.</summary>
    public static string UpTo(string code, RegionLevel level)
    {
        ArgumentNullException.ThrowIfNull(code);
        var length = level switch { <= 0 => 0, RegionLevel.Province => 2, RegionLevel.Regency => 5, RegionLevel.District => 8, _ => 13 };
        return code.Length <= length ? code : code[..length];
    }

    /// <summary>Whether a code is the region or lies in it; the empty region is the whole country.</summary>
    public static bool Holds(string region, string code)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(code);
        return code.StartsWith(region, StringComparison.Ordinal)
            && (region.Length == 0 || code.Length == region.Length || code[region.Length] == '.');
    }

    /// <summary>The half-open range of codes of a region, in the order of the C collation: '/' is the character after '.'.</summary>
    public static (string Low, string High) Range(string region) => region is "" ? ("", "~") : (region, region + "/");

    [GeneratedRegex(@"^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?\z")]
    private static partial Regex Shape();
}
