using System.Text.RegularExpressions;

namespace MerajutASA.Portal.Tests.Localisation;

/// <summary>What is wrong between the two languages of one pair of files.</summary>
internal static partial class Translation
{
    /// <summary>Words that are the same in both languages.</summary>
    private static readonly HashSet<string> Same = new(StringComparer.Ordinal)
    {
        "Data", "Email", "Format", "ID", "LKSA", "MerajutASA", "Menu", "NIK", "Normal", "Portal", "SAPA 129", "Status", "Total",
    };

    public static IEnumerable<string> Faults(IReadOnlyDictionary<string, string> indonesian, IReadOnlyDictionary<string, string> english)
    {
        foreach (var key in indonesian.Keys.Union(english.Keys).Order(StringComparer.Ordinal))
        {
            var id = indonesian.GetValueOrDefault(key);
            var en = english.GetValueOrDefault(key);
            if (id is null || en is null)
                yield return $"{key} is missing in {(id is null ? "Bahasa Indonesia" : "English")}";
            else if (string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(en))
                yield return $"{key} is empty in {(string.IsNullOrWhiteSpace(id) ? "Bahasa Indonesia" : "English")}";
            else if (id == en && id.Count(char.IsLetter) > 1 && !Same.Contains(id))
                yield return $"{key} says the same in both languages: {id}";
            else if (!Places(id).SetEquals(Places(en)))
                yield return $"{key} fills different places: {id} / {en}";
        }
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Place();
}
