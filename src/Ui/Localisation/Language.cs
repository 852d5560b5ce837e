using System.Globalization;

namespace MerajutASA.Ui.Localisation;

/// <summary>A language of the interface: its code, the culture that formats numbers in it, and its own name for itself.</summary>
public sealed record Language(string Code, string Culture, string Name)
{
    public static Language Indonesian { get; } = new("id", "id-ID", "Bahasa Indonesia");

    // British, not American: day before month, weeks from Monday.
    public static Language English { get; } = new("en", "en-GB", "English");

    public static IReadOnlyList<Language> All { get; } = [Indonesian, English];

    /// <summary>The language of the request or circuit at hand.</summary>
    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? Indonesian;

    public static Language? Find(string? code) => All.SingleOrDefault(language => language.Code == code);
}
