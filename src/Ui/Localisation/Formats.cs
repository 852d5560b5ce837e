using System.Globalization;
using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Ui.Localisation;

/// <summary>Dates, ages, money and counts as they are shown, in the language of the request or circuit at hand.</summary>
public static class Formats
{
    // Own lists: the abbreviations of ICU differ between its versions (Agu, Agt; Sep, Sept).
    private static readonly string[] IndonesianMonths =
        ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

    private static readonly string[] EnglishMonths =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly NumberFormatInfo Dots = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly NumberFormatInfo Commas = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    private static bool IsEnglish => Language.Current == Language.English;

    /// <summary>Between the cells of a line of CSV: a spreadsheet splits by the separator of lists in its own language, and ours writes decimals with a comma.</summary>
    public static char CellSeparator => IsEnglish ? ',' : ';';

    /// <summary><c>22 Nov 2026</c>.</summary>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Month(date.Month)} {date.Year:0000}");

    /// <summary><c>Nov</c> for 11.</summary>
    public static string Month(int number) => (IsEnglish ? EnglishMonths : IndonesianMonths)[number - 1];

    /// <summary><c>10.32</c>, in English <c>10:32</c>.</summary>
    public static string Time(TimeOnly time) =>
        time.ToString(IsEnglish ? "HH':'mm" : "HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary><c>10.32 WIB</c>.</summary>
    public static string Time(DateTimeOffset at, IndonesianZone zone) =>
        $"{Time(TimeOnly.FromDateTime(at.ToOffset(zone.Offset()).DateTime))} {zone.Abbreviation()}";

    /// <summary><c>22 Nov 2026 10.32 WIB</c>: the zone is said, since the country has three.</summary>
    public static string Moment(DateTimeOffset at, IndonesianZone zone = IndonesianZone.Wib)
    {
        var local = at.ToOffset(zone.Offset()).DateTime;
        return $"{Date(DateOnly.FromDateTime(local))} {Time(TimeOnly.FromDateTime(local))} {zone.Abbreviation()}";
    }

    /// <summary><c>9 th 4 bln</c>, in English <c>9 y 4 m</c>; days only in the first month of life.</summary>
    public static string Age(DateOnly birth, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(on, birth);
        var months = ((on.Year - birth.Year) * 12) + on.Month - birth.Month - (on.Day < birth.Day ? 1 : 0);
        var (year, month, day) = IsEnglish ? ("y", "m", "d") : ("th", "bln", "hr");
        return (months / 12, months % 12) switch
        {
            (0, 0) => $"{on.DayNumber - birth.DayNumber} {day}",
            (0, var rest) => $"{rest} {month}",
            (var years, 0) => $"{years} {year}",
            var (years, rest) => $"{years} {year} {rest} {month}",
        };
    }

    /// <summary><c>Rp 1.250.000</c> in both languages, as money is printed in Indonesia.</summary>
    public static string Rupiah(decimal amount) =>
        (amount < 0 ? "−" : "") + "Rp " + Math.Abs(amount).ToString(amount == Math.Truncate(amount) ? "#,##0" : "#,##0.00", Dots);

    /// <summary><c>14.445</c>, in English <c>14,445</c>.</summary>
    public static string Number(long number) => number.ToString("#,##0", IsEnglish ? Commas : Dots);

    /// <summary><c>4,5</c>, in English <c>4.5</c>: one decimal place.</summary>
    public static string Tenths(double number) => number.ToString("#,##0.0", IsEnglish ? Commas : Dots);

    /// <summary><c>62 %</c> for 0.62.</summary>
    public static string Share(double share) => $"{Number((long)Math.Round(share * 100, MidpointRounding.AwayFromZero))} %";

    /// <summary><c>Nov 2026</c>.</summary>
    public static string Month(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"{Month(month.Month)} {month.Year:0000}");

    /// <summary>Exact up to <see cref="Counting.Limit"/>, then <c>10.000+</c>.</summary>
    public static string Count(long count) => count > Counting.Limit ? Number(Counting.Limit) + "+" : Number(count);
}
