using CsCheck;

namespace MerajutASA.Infrastructure.Tests.Graph;

/// <summary>Any value that the graph takes, with a taste for the signs that end literals.</summary>
internal static class GraphValues
{
    private static readonly Gen<char> Sign = Gen.OneOf(
        Gen.OneOf('"', '\'', '\\', '`', '$', '{', '}', '[', ']', '\n', '\r', '\t', '/', '*', ';', ' ', 'n', 'u', 'x', '0'),
        Gen.Char['\u0001', '\uD7FF'],
        Gen.Char['\uE000', '\uFFFF']);

    public static readonly Gen<string> Text = Gen.OneOf(
        Sign.Array[0, 40].Select(signs => new string(signs)),
        Gen.OneOf("\" RETURN 1 //", "\\", "\\\"", "\"", "😀\\", "$v", "\\u0041", "\\n", "null", "{a:1}", "\uFEFF", "' OR 1=1", "`"));

    private static readonly Gen<object?> Plain = Gen.OneOf(
        Text.Select(text => (object?)text),
        Gen.Long.Select(number => (object?)number),
        Gen.OneOf(long.MinValue, long.MaxValue, 0L, -1L).Select(number => (object?)number),
        Gen.Double.Where(double.IsFinite).Select(number => (object?)number),
        Gen.OneOf(0.0, -0.0, 1.0, 0.1, 1e300, -1e-300, 123456789.125).Select(number => (object?)number),
        Gen.Bool.Select(truth => (object?)truth),
        Gen.Const((object?)null));

    public static readonly Gen<object?> Any = Gen.Recursive<object?>((depth, self) => depth > 3
        ? Plain
        : Gen.Frequency(
            (4, Plain),
            (1, self.List[0, 4].Select(items => (object?)items)),
            (1, Gen.Select(Gen.OneOf("a", "b_1", "Key"), self).List[0, 3].Select(pairs =>
                (object?)pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2)))));

    /// <summary>Whether two values are the same; numbers to so many digits.</summary>
    public static bool Same(object? one, object? other, double tolerance) => (one, other) switch
    {
        (double a, double b) => a.Equals(b) || Math.Abs(a - b) <= Math.Abs(a) * tolerance,
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second, tolerance)),
        (Dictionary<string, object?> a, Dictionary<string, object?> b) =>
            a.Count == b.Count && a.All(entry => b.TryGetValue(entry.Key, out var value) && Same(entry.Value, value, tolerance)),
        _ => Equals(one, other),
    };
}
