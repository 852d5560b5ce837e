using System.Globalization;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Children.Register;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>Reads cells as people write them: dates of several shapes, L/P, words for codes in either language.</summary>
internal sealed class CellReading(IStringLocalizer<Forms.Texts> texts)
{
    private static readonly string[] DateShapes =
        ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "yyyy-MM-ddTHH:mm:ss"];

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("id-ID"), CultureInfo.GetCultureInfo("en-GB")];

    private static readonly Dictionary<string, Sex> Sexes = new()
    {
        ["p"] = Sex.Female,
        ["perempuan"] = Sex.Female,
        ["wanita"] = Sex.Female,
        ["female"] = Sex.Female,
        ["f"] = Sex.Female,
        ["girl"] = Sex.Female,
        ["l"] = Sex.Male,
        ["lakilaki"] = Sex.Male,
        ["laki"] = Sex.Male,
        ["pria"] = Sex.Male,
        ["male"] = Sex.Male,
        ["m"] = Sex.Male,
        ["boy"] = Sex.Male,
    };

    private readonly Dictionary<Type, object> _known = [];

    public static DateOnly? Date(string text) => Languages
        .Select(language => DateOnly.TryParseExact(text, DateShapes, language, DateTimeStyles.AllowWhiteSpaces, out var date) ? date : (DateOnly?)null)
        .FirstOrDefault(date => date is not null);

    public static Sex? SexOf(string text) => Sexes.TryGetValue(Folding.Of(text), out var sex) ? sex : null;

    public static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number in the Indonesian way without what it begins with: a spreadsheet took the 0 away.</summary>
    public static bool LostItsZero(string phone) => phone.All(char.IsAsciiDigit) && phone[0] != '0' && !phone.StartsWith("62", StringComparison.Ordinal);

    /// <summary><c>3374011001</c> as <c>33.74.01.1001</c>; spreadsheets take the dots away.</summary>
    public static string Region(string text) =>
        text.Length is 6 or 10 && text.All(char.IsAsciiDigit)
            ? string.Join('.', new[] { text[..2], text[2..4], text[4..6], text[6..] }.Where(part => part.Length > 0))
            : text;

    /// <summary>By its stored name, or as it is called in either language; capitals, accents and blanks do not matter.</summary>
    public T? Code<T>(string text)
        where T : struct, Enum => Known<T>().TryGetValue(Folding.Of(text), out var value) ? value : null;

    private Dictionary<string, T> Known<T>()
        where T : struct, Enum
    {
        if (_known.TryGetValue(typeof(T), out var known))
            return (Dictionary<string, T>)known;
        var read = Enum.GetValues<T>().ToDictionary(value => Folding.Of(Codes.Of(value)));
        var before = CultureInfo.CurrentUICulture;
        try
        {
            foreach (var language in Languages)
            {
                CultureInfo.CurrentUICulture = language;
                foreach (var value in Enum.GetValues<T>())
                    read.TryAdd(Folding.Of(texts[$"{typeof(T).Name}.{value}"]), value);
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }

        _known[typeof(T)] = read;
        return read;
    }
}
