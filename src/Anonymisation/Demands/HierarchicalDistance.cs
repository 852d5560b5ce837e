using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.Demands;

/// <summary>
/// Two values as far apart as the level on which they meet is high. What one child of a node has too much goes to its siblings that have too
/// little, at the node's height; the rest goes up (Li 2007, 5.3).
/// </summary>
internal sealed class HierarchicalDistance : IDistance
{
    private readonly Hierarchy _hierarchy;
    private readonly int[] _leaves;
    private readonly double[] _whole;

    /// <exception cref="AnonymisationException">The hierarchy does not cover a value, or has several values at its top.</exception>
    public HierarchicalDistance(SensitiveColumn sensitive, Hierarchy hierarchy, string file)
    {
        if (hierarchy.Widths[^1] > 1)
            throw new AnonymisationException("The distance by hierarchy needs one value at its top.") { File = hierarchy.File, Column = hierarchy.Column };
        var column = sensitive.Column;
        _hierarchy = hierarchy;
        _leaves = [.. column.Values.Select((value, code) => hierarchy.Leaf(value)
            ?? throw new AnonymisationException($"The hierarchy {hierarchy.File} does not cover the value.") { File = file, Line = column.FirstLines[code], Column = column.Name, Value = value })];
        _whole = [.. sensitive.Totals.Select(total => (double)total / sensitive.Codes.Length)];
    }

    public double From(Histogram records)
    {
        var (extra, above, below) = (new double[_hierarchy.Nodes], new double[_hierarchy.Nodes], new double[_hierarchy.Nodes]);
        for (var value = 0; value < _leaves.Length; value++)
            extra[_leaves[value]] += ((double)records[value] / records.Records) - _whole[value];
        var moved = 0.0;
        // Children have lower numbers than their parents.
        for (var node = 0; node < extra.Length; node++)
        {
            moved += _hierarchy.Level(node) * Math.Min(above[node], below[node]);
            if (_hierarchy.Parent(node) is not (>= 0 and var parent))
                continue;
            extra[parent] += extra[node];
            above[parent] += Math.Max(0, extra[node]);
            below[parent] += Math.Max(0, -extra[node]);
        }

        return _hierarchy.Levels == 1 ? 0 : moved / (_hierarchy.Levels - 1);
    }
}
