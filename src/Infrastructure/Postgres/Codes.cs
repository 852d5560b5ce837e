using System.Text.Json;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>The stored form of an enumeration's values: their names in kebab case. Stored names outlive the code; never rename a value.</summary>
public static class Codes
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Stored[value];

    public static T Parse<T>(string stored)
        where T : struct, Enum => Find<T>(stored) ?? throw new FormatException($"No {typeof(T).Name} is stored as '{stored}'.");

    /// <summary>Null for a name that no value has, such as one typed into an address.</summary>
    public static T? Find<T>(string? stored)
        where T : struct, Enum => stored is not null && Names<T>.Values.TryGetValue(stored, out var value) ? value : null;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Stored =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Values = Stored.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
