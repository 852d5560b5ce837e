using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Tables;

namespace MerajutASA.Anonymisation.Records;

/// <summary>
/// Records by what could be known of them from elsewhere: those that are alike in every such column are one tuple with a weight. All work is
/// done on tuples, of which there are fewer.
/// </summary>
internal sealed class Tuples
{
    private readonly int[] _sensitiveStarts;
    private readonly int[] _sensitiveValues;
    private readonly int[] _sensitiveCounts;

    private Tuples(IReadOnlyList<Hierarchy> hierarchies, int records, int count, int[] tupleOf, int[][] leaves, int[] weights, SensitiveColumn? sensitive)
    {
        (Hierarchies, Records, Count, TupleOf, Leaves, Weights, Sensitive) = (hierarchies, records, count, tupleOf, leaves, weights, sensitive);
        (_sensitiveStarts, _sensitiveValues, _sensitiveCounts) = sensitive is null ? ([], [], []) : CountSensitive(sensitive);
    }

    /// <summary>One for each column that could be known from elsewhere.</summary>
    public IReadOnlyList<Hierarchy> Hierarchies { get; }

    public int Columns => Hierarchies.Count;

    public int Records { get; }

    public int Count { get; }

    /// <summary>For each record.</summary>
    public int[] TupleOf { get; }

    /// <summary>By column, then by tuple.</summary>
    public int[][] Leaves { get; }

    /// <summary>How many records each tuple stands for.</summary>
    public int[] Weights { get; }

    public SensitiveColumn? Sensitive { get; }

    /// <summary>The sensitive values of a tuple's records, each once, and how often it occurs.</summary>
    public (ReadOnlyMemory<int> Values, ReadOnlyMemory<int> Counts) SensitiveOf(int tuple)
    {
        var (start, length) = (_sensitiveStarts[tuple], _sensitiveStarts[tuple + 1] - _sensitiveStarts[tuple]);
        return (_sensitiveValues.AsMemory(start, length), _sensitiveCounts.AsMemory(start, length));
    }

    /// <param name="table">The records.</param>
    /// <param name="hierarchies">Those of the columns that count, in their order.</param>
    /// <param name="sensitive">The name of the sensitive column, or null.</param>
    /// <exception cref="AnonymisationException">A hierarchy does not cover a value.</exception>
    public static Tuples Of(Table table, IReadOnlyList<Hierarchy> hierarchies, string? sensitive)
    {
        var columns = hierarchies.Select(hierarchy => LeavesOf(table, table.Find(hierarchy.Column)!, hierarchy)).ToArray();
        var grouping = new Grouping(table.Records);
        var count = grouping.Group([.. columns.Select((leaves, column) => new Axis(leaves, null, 0, hierarchies[column].Leaves))], table.Records);
        var tupleOf = grouping.GroupOf(table.Records).ToArray();
        var weights = new int[count];
        var leaves = hierarchies.Select(_ => new int[count]).ToArray();
        for (var record = 0; record < tupleOf.Length; record++)
        {
            if (weights[tupleOf[record]]++ > 0)
                continue;
            for (var column = 0; column < columns.Length; column++)
                leaves[column][tupleOf[record]] = columns[column][record];
        }

        return new Tuples(hierarchies, table.Records, count, tupleOf, leaves, weights, sensitive is null ? null : new SensitiveColumn(table.Find(sensitive)!));
    }

    private static int[] LeavesOf(Table table, Column column, Hierarchy hierarchy)
    {
        var map = new int[column.Values.Count];
        for (var code = 0; code < map.Length; code++)
        {
            map[code] = hierarchy.Leaf(column.Values[code])
                ?? throw new AnonymisationException($"The hierarchy {hierarchy.File} does not cover the value.") { File = table.Name, Line = code < column.FirstLines.Count ? column.FirstLines[code] : null, Column = column.Name, Value = column.Values[code] };
        }

        return Array.ConvertAll(column.Codes, code => map[code]);
    }

    private (int[] Starts, int[] Values, int[] Counts) CountSensitive(SensitiveColumn sensitive)
    {
        var grouping = new Grouping(Records);
        var pairs = grouping.Group([new Axis(TupleOf, null, 0, Count), new Axis(sensitive.Codes, null, 0, sensitive.Values)], Records);
        var pairOf = grouping.GroupOf(Records);
        var (tuple, value, times) = (new int[pairs], new int[pairs], new int[pairs]);
        for (var record = 0; record < Records; record++)
        {
            var pair = pairOf[record];
            (tuple[pair], value[pair]) = (TupleOf[record], sensitive.Codes[record]);
            times[pair]++;
        }

        var sorted = Buckets.Of(tuple, Count);
        return (sorted.Starts, Array.ConvertAll(sorted.Items, pair => value[pair]), Array.ConvertAll(sorted.Items, pair => times[pair]));
    }
}
