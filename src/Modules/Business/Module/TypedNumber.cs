using System.Globalization;

namespace MerajutASA.Modules.Business;

/// <summary>A whole number as people type it: <c>5.000.000</c>, <c>Rp 5,000,000</c>.</summary>
internal static class TypedNumber
{
    /// <summary>Null for nothing, and for what is no whole number; cents are none.</summary>
    public static long? Read(string? typed)
    {
        var text = (typed ?? "").Replace("Rp", "", StringComparison.OrdinalIgnoreCase).Trim();
        var groups = text.Split('.', ',', ' ', '\u00A0');
        // Separators part groups of three; 5.5 and 5,00 are no whole numbers.
        return groups[0].Length > 0 && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3)))
            && long.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
