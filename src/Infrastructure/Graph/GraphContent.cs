using System.Collections;
using System.Text.RegularExpressions;

namespace MerajutASA.Infrastructure.Graph;

/// <summary>
/// What may enter the graph: ids, codes, numbers, and the declared names of institutions. No child can be recognised there,
/// so free text, dates and anything of the length of a NIK are refused before they leave the portal.
/// </summary>
internal static partial class GraphContent
{
    private const long SmallestNik = 1_000_000_000_000_000;
    private const int LongestName = 200;

    public static void Require(GraphText text, IReadOnlyDictionary<string, object?> parameters)
    {
        foreach (var (name, value) in parameters)
            Require(text, name, value);
    }

    private static void Require(GraphText text, string key, object? value)
    {
        var fits = value switch
        {
            null or bool or Guid or double => true,
            int or short or byte => true,
            long number => Math.Abs((decimal)number) < SmallestNik,
            string name when text.InstitutionNames.Contains(key) => name.Length <= LongestName && !Nik().IsMatch(name),
            string code => Code().IsMatch(code) && !Nik().IsMatch(code),
            _ => value is IEnumerable,
        };
        if (!fits)
            throw new ArgumentException($"The text {text.Name} must not bring '{key}' into the graph: no id, code, number or declared name.");

        if (value is IReadOnlyDictionary<string, object?> map)
            Require(text, map);
        else if (value is IEnumerable items and not string)
            Items(text, key, items);
    }

    private static void Items(GraphText text, string key, IEnumerable items)
    {
        foreach (var item in items)
            Require(text, key, item);
    }

    private static void Require(GraphText text, IEnumerable<KeyValuePair<string, object?>> map)
    {
        foreach (var (key, value) in map)
            Require(text, key, value);
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._:-]{0,63}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"[0-9]{16}")]
    private static partial Regex Nik();
}
