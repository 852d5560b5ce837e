using System.Globalization;

namespace MerajutASA.Anonymisation.Tests.Checking;

/// <summary>
/// What settings demand of a class, written from the papers' definitions and not as the library does. What is a hair off by adding up is
/// let pass: the library has to be right, not to the last digit.
/// </summary>
internal static class Demanded
{
    private const double Hair = 1e-9;

    /// <param name="settings">What is asked.</param>
    /// <param name="records">How many the class has.</param>
    /// <param name="values">Their sensitive values.</param>
    /// <param name="all">The sensitive values of all records.</param>
    /// <param name="paths">The hierarchy of the sensitive column, for a distance by hierarchy.</param>
    public static bool IsMet(Settings settings, int records, IReadOnlyList<string> values, IReadOnlyDictionary<string, double> all, Paths? paths = null) =>
        records >= settings.K
        && (settings.Diversity is not { } diversity || IsDiverse(diversity, [.. values.CountBy(value => value).Select(pair => pair.Value).OrderDescending()]))
        && (settings.Closeness is not { } closeness || Distance(closeness.Distance, Shares(values), all, paths) <= closeness.T + Hair);

    public static Dictionary<string, double> Shares(IReadOnlyList<string> values) => values.CountBy(value => value).ToDictionary(pair => pair.Key, pair => (double)pair.Value / values.Count);

    public static double Distance(DistanceKind kind, IReadOnlyDictionary<string, double> some, IReadOnlyDictionary<string, double> all, Paths? paths)
    {
        var more = all.ToDictionary(pair => pair.Key, pair => some.GetValueOrDefault(pair.Key) - pair.Value);
        return kind switch
        {
            DistanceKind.Equal => more.Values.Sum(Math.Abs) / 2,
            DistanceKind.Ordered => Ordered([.. more.OrderBy(pair => double.Parse(pair.Key, CultureInfo.InvariantCulture)).Select(pair => pair.Value)]),
            _ => Hierarchical(more, paths!),
        };
    }

    private static bool IsDiverse(Diversity diversity, int[] counts) => diversity.Kind switch
    {
        DiversityKind.Distinct => counts.Length >= diversity.L,
        DiversityKind.Entropy => Math.Exp(-counts.Sum(count => (double)count / counts.Sum() * Math.Log((double)count / counts.Sum()))) >= diversity.L - Hair,
        _ => counts.Length >= diversity.L && counts[0] < diversity.C * counts[(diversity.L - 1)..].Sum(),
    };

    private static double Ordered(double[] more) => more.Length == 1 ? 0 : Enumerable.Range(1, more.Length - 1).Sum(first => Math.Abs(more[..first].Sum())) / (more.Length - 1);

    /// <summary>All that crosses the edges of the tree: an edge is half a step, and the root is as many steps from each leaf.</summary>
    private static double Hierarchical(Dictionary<string, double> more, Paths paths)
    {
        if (paths.Levels == 1)
            return 0;
        // What has to leave or enter a node crosses the edge above it; two leaves that meet on level h are 2h edges apart, at the price h / H.
        var crossing = Enumerable.Range(0, paths.Levels - 1).Sum(level => more.GroupBy(pair => paths.Of[pair.Key][level]).Sum(node => Math.Abs(node.Sum(pair => pair.Value))));
        return crossing / 2 / (paths.Levels - 1);
    }
}
