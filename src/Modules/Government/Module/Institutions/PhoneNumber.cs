using System.Text.RegularExpressions;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>An Indonesian telephone number as it is kept: <c>+62</c> and 8 to 12 digits without the leading zero (ITU-T E.164).</summary>
internal static partial class PhoneNumber
{
    public static string? Parse(string? typed)
    {
        if (typed is null || !Written().IsMatch(typed.Trim()))
            return null;
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var national = digits.StartsWith("62", StringComparison.Ordinal) ? digits[2..] : digits;
        // "+62 0812…" is often written, though the zero belongs to calls within the country.
        if (national.StartsWith('0'))
            national = national[1..];
        else if (national.Length == digits.Length)
            return null;
        return national.Length is >= 8 and <= 12 && national[0] != '0' ? $"+62{national}" : null;
    }

    [GeneratedRegex(@"^[+(]?[0-9][0-9 ().-]{6,24}\z")]
    private static partial Regex Written();
}
