using MerajutASA.Anonymisation.Demands;
using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.Measures;

/// <summary>A recoding with its classes, as whoever reads the release sees them: by the words in the cells, and not by how they came there.</summary>
/// <param name="Recoding">What becomes of each tuple.</param>
/// <param name="Columns">The loss of each column.</param>
/// <param name="Withheld">Records.</param>
/// <param name="Sizes">Of each released class, in records.</param>
internal sealed record Judged(Recoding Recoding, double[] Columns, int Withheld, IReadOnlyList<int> Sizes)
{
    public double Loss { get; } = Measures.Loss.Of(Columns);

    /// <exception cref="InvalidOperationException">A released class does not meet the demands: a fault of this library, after which nothing may be released.</exception>
    public static Judged Of(Recoding recoding, Tuples tuples, DemandList demands)
    {
        var released = Enumerable.Range(0, tuples.Count).Where(tuple => !recoding.IsWithheld[tuple]).ToArray();
        var sizes = SizesOf(recoding, released, tuples, demands);
        var withheld = tuples.Records - sizes.Sum();
        var loss = new Loss(tuples.Hierarchies, tuples.Records);
        var columns = Enumerable.Range(0, tuples.Columns).Select(column =>
        {
            var (hierarchy, nodes) = (tuples.Hierarchies[column], recoding.Nodes[column]);
            return loss.OfColumn(column, released.Sum(tuple => (long)tuples.Weights[tuple] * hierarchy.LeavesUnder(nodes[tuple])) + (withheld * loss.Whole(column)));
        });
        return new Judged(recoding, [.. columns], withheld, sizes);
    }

    private static int[] SizesOf(Recoding recoding, int[] released, Tuples tuples, DemandList demands)
    {
        var grouping = new Grouping(Math.Max(1, released.Length));
        var axes = tuples.Hierarchies.Select((hierarchy, column) => new Axis(Array.ConvertAll(released, tuple => recoding.Nodes[column][tuple]), Words.Of(hierarchy), 0, hierarchy.Nodes)).ToArray();
        var count = grouping.Group(axes, released.Length);
        var classes = Buckets.Of(grouping.GroupOf(released.Length), count);
        var histogram = new Histogram(tuples);
        var sizes = new int[count];
        for (var one = 0; one < count; one++)
        {
            histogram.Clear();
            foreach (var member in classes[one])
                histogram.Add(released[member]);
            sizes[one] = demands.IsMet(histogram) ? histogram.Records : throw new InvalidOperationException("A class of the release does not meet what was demanded.");
        }

        return sizes;
    }
}
