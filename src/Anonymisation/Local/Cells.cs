using MerajutASA.Anonymisation.Demands;
using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.Local;

/// <summary>
/// Parts the tuples of a cell by the children of the node that they share in one column, again and again, as long as each part still meets the demands: top
/// down as Mondrian does (LeFevre and others, Mondrian multidimensional k-anonymity, 2006), but along hierarchies. Children that are too small stay together as one part.
/// </summary>
internal sealed class Cells(Tuples tuples, DemandList demands, Prices prices)
{
    /// <summary>Cells of so many tuples are not parted by columns any more: pairs of their tuples are looked at.</summary>
    public const int Small = 256;

    private readonly Histogram _histogram = new(tuples);

    /// <summary>The parts of a cell that meets the demands; each meets them.</summary>
    public List<int[]> Part(int[] cell)
    {
        var (done, waiting) = (new List<int[]>(), new Stack<int[]>([cell]));
        while (waiting.TryPop(out var next))
        {
            if (next.Length <= Small || Best(next) is not { } parts)
                done.Add(next);
            else
                parts.ForEach(waiting.Push);
        }

        return done;
    }

    public bool AreGood(IReadOnlyList<int> members)
    {
        _histogram.Clear();
        foreach (var tuple in members)
            _histogram.Add(tuple);
        return demands.IsMet(_histogram);
    }

    /// <summary>The lowest node that all values of some tuples lie under; −1 where they have none in common.</summary>
    public int Shared(int column, ReadOnlySpan<int> members)
    {
        var (joins, leaves) = (prices.Joins[column], tuples.Leaves[column]);
        var node = leaves[members[0]];
        foreach (var tuple in members)
        {
            node = joins.Of(node, leaves[tuple]);
            if (node < 0)
                return node;
        }

        return node;
    }

    private List<int[]>? Best(int[] cell)
    {
        (List<int[]>? best, var most) = (null, 0.0);
        for (var column = 0; column < tuples.Columns; column++)
        {
            var shared = Shared(column, cell);
            if (shared < tuples.Hierarchies[column].Leaves || Parted(column, shared, cell) is not { } parts)
                continue;
            var gained = parts.Sum(part => (prices[column, shared] - prices[column, Shared(column, part)]) * Weight(part));
            if (gained > most)
                (best, most) = (parts, gained);
        }

        return best;
    }

    private double Weight(int[] members)
    {
        var weight = 0.0;
        foreach (var tuple in members)
            weight += tuples.Weights[tuple];
        return weight;
    }

    private List<int[]>? Parted(int column, int shared, int[] cell)
    {
        var hierarchy = tuples.Hierarchies[column];
        var (above, lowest) = (hierarchy.Above(hierarchy.Level(shared) - 1), hierarchy.Lowest(hierarchy.Level(shared) - 1));
        var children = cell.GroupBy(tuple => above[tuples.Leaves[column][tuple]] - lowest).Select(child => child.ToArray()).OrderByDescending(child => child.Length).ToList();
        var parts = children.Where(child => AreGood(child)).ToList();
        var rest = children.Except(parts).SelectMany(child => child).ToList();
        // What is left is filled up from the smallest child until it is good itself.
        while (rest.Count > 0 && parts.Count > 0 && !AreGood(rest))
        {
            rest.AddRange(parts[^1]);
            parts.RemoveAt(parts.Count - 1);
        }

        if (rest.Count > 0)
            parts.Add([.. rest]);
        return parts.Count > 1 ? parts : null;
    }
}
