using System.Globalization;

namespace MerajutASA.Ui.Forms;

/// <summary>What stands in a date's three boxes: nothing, a date, or something that is none.</summary>
public readonly record struct TypedDate(DateOnly? Date, bool Unreadable)
{
    public static implicit operator TypedDate(DateOnly? date) => new(date, false);

    /// <summary>Years of two digits are none: 09 may be a child or its great-grandmother.</summary>
    public static TypedDate Read(string day, string month, string year) =>
        (day + month + year).Length == 0 ? default
        : DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new TypedDate(date, false)
            : new TypedDate(null, true);
}
