using MerajutASA.Anonymisation.FullDomain;
using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.Local;

/// <summary>The cells that a local recoding may begin with.</summary>
internal static class Starts
{
    /// <summary>Whatever is the same with every value fully generalised: all tuples, where each hierarchy has one value at its top.</summary>
    public static IEnumerable<int[]> Top(Tuples tuples) => By(tuples, [.. tuples.Hierarchies.Select(hierarchy => hierarchy.Levels - 1)], Enumerable.Range(0, tuples.Count));

    /// <summary>The classes of a transformation, and those tuples that it withholds.</summary>
    public static IEnumerable<int[]> Classes(Tuples tuples, CheckedNode node) =>
        By(tuples, node.Levels, Enumerable.Range(0, tuples.Count).Where(tuple => !node.IsWithheld[tuple]))
            .Append([.. Enumerable.Range(0, tuples.Count).Where(tuple => node.IsWithheld[tuple])]).Where(cell => cell.Length > 0);

    private static IEnumerable<int[]> By(Tuples tuples, int[] levels, IEnumerable<int> chosen)
    {
        var members = chosen.ToArray();
        var grouping = new Grouping(Math.Max(1, members.Length));
        var axes = tuples.Hierarchies.Select((hierarchy, column) =>
            new Axis(Array.ConvertAll(members, tuple => tuples.Leaves[column][tuple]), hierarchy.Above(levels[column]), hierarchy.Lowest(levels[column]), hierarchy.Widths[levels[column]])).ToArray();
        var count = grouping.Group(axes, members.Length);
        var classes = Buckets.Of(grouping.GroupOf(members.Length), count);
        return Enumerable.Range(0, count).Select(one => Array.ConvertAll(classes[one].ToArray(), member => members[member]));
    }
}
