using System.Globalization;

namespace MerajutASA.Bench.Analytics;

/// <summary>Whether two engines answer alike: texts as they are, numbers to nine places, which their ways of adding up may differ in.</summary>
internal static class Answers
{
    public static void RequireEqual(string query, IReadOnlyList<string[]> one, IReadOnlyList<string[]> other)
    {
        if (one.Count == 0)
            throw new InvalidOperationException($"{query} has no answer.");
        if (one.Count != other.Count)
            throw new InvalidOperationException($"{query}: {one.Count} rows in PostgreSQL, {other.Count} in ClickHouse.");
        foreach (var (left, right) in one.Zip(other))
        {
            if (left.Length != right.Length || !left.Zip(right).All(pair => IsSame(pair.First, pair.Second)))
                throw new InvalidOperationException($"{query}: PostgreSQL says {string.Join(", ", left)}; ClickHouse {string.Join(", ", right)}.");
        }
    }

    public static string Text(object? value) => value switch
    {
        null or DBNull => "",
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static bool IsSame(string one, string other) => one == other
        || (double.TryParse(one, CultureInfo.InvariantCulture, out var left) && double.TryParse(other, CultureInfo.InvariantCulture, out var right)
            && (Math.Abs(left - right) <= 1e-9 * Math.Max(1, Math.Abs(left)) || (double.IsNaN(left) && double.IsNaN(right))));
}
