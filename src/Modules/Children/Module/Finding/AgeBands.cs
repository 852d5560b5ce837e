using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>Who is in an age band on a day.</summary>
internal static class AgeBands
{
    /// <summary>The birth years that a band holds when nothing but the year is known.</summary>
    public static (int First, int Last) Years(this AgeBand band, int year)
    {
        var (youngest, oldest) = band.Ages();
        return (year - oldest, year - youngest);
    }

    /// <summary>The birth years among which everyone of the band is: who has no birthday yet was born a year earlier.</summary>
    public static (int First, int Last) PossibleYears(this AgeBand band, int year)
    {
        var (first, last) = band.Years(year);
        return (first - 1, last);
    }

    /// <summary>By the birth date where it is known.</summary>
    public static bool Holds(this AgeBand band, ChildLine line, DateOnly today)
    {
        var (youngest, oldest) = band.Ages();
        var age = line.BirthDate is { } birth ? Calendar.YearsBetween(birth, today) : today.Year - line.BirthYear;
        return age >= youngest && age <= oldest;
    }

    private static (int Youngest, int Oldest) Ages(this AgeBand band) => band switch
    {
        AgeBand.UpTo5 => (0, 5),
        AgeBand.From6To12 => (6, 12),
        AgeBand.From13To15 => (13, 15),
        AgeBand.From16To17 => (16, 17),
        AgeBand.Grown => (18, 200),
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "A band without ages."),
    };
}
