using System.Numerics;

namespace MerajutASA.Anonymisation.Tests.Checking;

/// <summary>Tries every transformation, on words, and takes the one that loses least: slow, and with nothing to be wrong about.</summary>
internal static class Exhaustive
{
    /// <summary>The least loss and how many transformations have it, or null where none is allowed.</summary>
    public static double? LeastLoss(Rows source, IReadOnlyList<Paths> known, Settings settings, Paths? sensitivePaths)
    {
        var sensitive = settings.Sensitive is { } name ? source.Place(name) : -1;
        var all = sensitive < 0 ? [] : Demanded.Shares([.. source.Records.Select(record => record[sensitive])]);
        double? least = null;
        foreach (var levels in Transformations(known, 0))
        {
            var words = source.Records.Select(record => known.Select((tree, column) => tree.Of[record[source.Place(tree.Column)]][levels[column]]).ToArray()).ToList();
            var withheld = Enumerable.Range(0, words.Count).GroupBy(record => string.Join('\u0001', words[record]))
                .Where(one => !Demanded.IsMet(settings, one.Count(), sensitive < 0 ? [] : [.. one.Select(record => source.Records[record][sensitive])], all, sensitivePaths))
                .SelectMany(one => one).ToHashSet();
            if (withheld.Count > settings.Suppression * words.Count + 1e-9 || withheld.Count == words.Count)
                continue;
            var loss = Loss(words, withheld, known, levels);
            least = least is null ? loss : Math.Min(least.Value, loss);
        }

        return least;
    }

    private static IEnumerable<int[]> Transformations(IReadOnlyList<Paths> known, int from) => from == known.Count
        ? [[]]
        : Enumerable.Range(0, known[from].Levels).SelectMany(level => Transformations(known, from + 1).Select(rest => (int[])[level, .. rest]));

    private static double Loss(List<string[]> words, HashSet<int> withheld, IReadOnlyList<Paths> known, int[] levels)
    {
        var product = 1.0;
        for (var column = 0; column < known.Count; column++)
        {
            var (domain, covered) = (known[column].Of.Count, BigInteger.Zero);
            for (var record = 0; record < words.Count; record++)
                covered += withheld.Contains(record) ? domain : known[column].Under(words[record][column], levels[column]);
            var lost = domain == 1 ? 0 : (double)((covered - words.Count) * 10_000_000_000 / ((BigInteger)words.Count * (domain - 1))) / 1e10;
            product *= Math.Pow(1 + lost, 1.0 / known.Count);
        }

        return product - 1;
    }
}
