using System.Globalization;

namespace MerajutASA.Testing.World;

/// <summary>
/// How much of what is generated a run tries: all of it with <c>./merajut test --full</c>, a seeded sample otherwise.
/// </summary>
public static class Breadth
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("MERAJUT_FULL") == "1";

    /// <summary>What the sample is drawn by: <c>MERAJUT_SEED</c>, or the day, so that all is tried in time. Printed by whoever draws.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("MERAJUT_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed : DateOnly.FromDateTime(DateTime.UtcNow).DayNumber;

    public static int Of(int ordinary, int full) => IsFull ? full : ordinary;

    /// <summary>All in a full run; otherwise <paramref name="count"/> of them, in their order.</summary>
    public static IReadOnlyList<T> Sample<T>(IReadOnlyList<T> all, int count)
    {
        if (IsFull || all.Count <= count)
            return all;
        var drawn = Enumerable.Range(0, all.Count).ToArray();
        new Random(Seed).Shuffle(drawn);
        return [.. drawn.Take(count).Order().Select(index => all[index])];
    }
}
