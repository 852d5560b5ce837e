using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Niks;

/// <summary>
/// A national identity number: <c>PPKKCC DDMMYY NNNN</c>, the day plus 40 for a woman, the serial from 0001, no check digit.
/// The region is where it was first registered.
/// </summary>
internal sealed record Nik
{
    private const int WomensDays = 40;

    private Nik(string digits) => Digits = digits;

    public string Digits { get; }

    public string RegionCode => $"{Digits[..2]}.{Digits[2..4]}.{Digits[4..6]}";

    public Sex Sex => Number(6, 8) > WomensDays ? Sex.Female : Sex.Male;

    public string LastFour => Digits[^4..];

    private int Day => Number(6, 8) - (Sex == Sex.Female ? WomensDays : 0);

    /// <summary>The number, or the code of what is wrong with it.</summary>
    public static (Nik? Nik, string? Fault) Parse(string typed)
    {
        var digits = Normalise(typed);
        if (digits.Length != 16 || !digits.All(char.IsAsciiDigit))
            return (null, "NikLength");
        var nik = new Nik(digits);
        if (!nik.HasPossibleDate())
            return (null, "NikDate");
        return digits.EndsWith("0000", StringComparison.Ordinal) ? (null, "NikSerial") : (nik, null);
    }

    /// <summary>As typed, without the blanks, dots and dashes that people put in to read it.</summary>
    public static string Normalise(string typed) => string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('.' or '-')));

    /// <summary>Whether the number was made for somebody born on that day; it says only two digits of the year.</summary>
    public bool IsOf(DateOnly birth) => (Day, Number(8, 10), Number(10, 12)) == (birth.Day, birth.Month, birth.Year % 100);

    private bool HasPossibleDate()
    {
        var (month, year) = (Number(8, 10), Number(10, 12));
        // Of the two centuries that two digits may mean, 1900 and 2000 differ in February only.
        return month is >= 1 and <= 12 && Day >= 1 && Day <= Math.Max(DateTime.DaysInMonth(1900 + year, month), DateTime.DaysInMonth(2000 + year, month));
    }

    private int Number(int from, int to) => int.Parse(Digits.AsSpan(from, to - from), System.Globalization.CultureInfo.InvariantCulture);
}
