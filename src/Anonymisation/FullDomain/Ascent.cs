using MerajutASA.Anonymisation.Hierarchies;

namespace MerajutASA.Anonymisation.FullDomain;

/// <summary>A way through the lattice from the finest transformation to the most general, on which a good one is likely: a search that knows a good one early passes over more.</summary>
internal static class Ascent
{
    /// <summary>Each step raises the column that loses least for each halving of its values.</summary>
    /// <param name="hierarchies">By column.</param>
    /// <param name="atLeast">What a column loses on a level at least.</param>
    public static List<int[]> Of(IReadOnlyList<Hierarchy> hierarchies, Func<int, int, double> atLeast)
    {
        var levels = new int[hierarchies.Count];
        var steps = new List<int[]> { (int[])levels.Clone() };
        while (Enumerable.Range(0, levels.Length).Where(column => levels[column] + 1 < hierarchies[column].Levels).ToList() is { Count: > 0 } open)
        {
            levels[open.MinBy(Price)]++;
            steps.Add((int[])levels.Clone());
        }

        return steps;

        double Price(int column)
        {
            var (level, widths) = (levels[column], hierarchies[column].Widths);
            return (Math.Log(1 + atLeast(column, level + 1)) - Math.Log(1 + atLeast(column, level))) / Math.Log2(Math.Max(2, (double)widths[level] / widths[level + 1]));
        }
    }
}
