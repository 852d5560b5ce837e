namespace MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;

/// <summary>Which of several figures, whose sum is known, may stand by themselves; the others are told only together.</summary>
internal static class Pooling
{
    /// <summary>
    /// The figures that are pooled: the small ones, and as many of the next larger ones as it takes until what is known of the pool says of
    /// none of them that it has fewer or more than anything between 0 and <see cref="Suppression.Fewest"/>, to whomever.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="insiders">What is known to some; a part has one value.</param>
    /// <param name="forced">Figures that are to be pooled for another reason.</param>
    public static IReadOnlySet<int> Of(IReadOnlyList<int> figures, IReadOnlyList<Insider> insiders, IEnumerable<int> forced)
    {
        var small = new bool[figures.Count];
        foreach (var part in insiders.SelectMany(insider => insider.Parts).Where(part => !part.IsAll))
            small[part.Row] |= figures[part.Row] - part.Values[0] < Suppression.Fewest;
        var pool = forced.Concat(Enumerable.Range(0, figures.Count).Where(row => small[row] || figures[row] < Suppression.Fewest)).ToHashSet();
        foreach (var next in Enumerable.Range(0, figures.Count).Where(row => !pool.Contains(row)).OrderBy(row => figures[row]).ThenBy(row => row).ToList())
        {
            if (pool.Count == 0 || Hides(pool, figures, insiders))
                break;
            pool.Add(next);
        }

        return pool;
    }

    // With two in it, one may have everything and the other nothing.
    private static bool Hides(HashSet<int> pool, IReadOnlyList<int> figures, IReadOnlyList<Insider> insiders)
    {
        var all = pool.Sum(row => figures[row]);
        return pool.Count >= 2 && insiders.Append(Insider.Nobody)
            .All(insider => all - insider.Parts.Where(part => pool.Contains(part.Row)).Sum(part => part.Values[0]) >= Suppression.Fewest);
    }
}
