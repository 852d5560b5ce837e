using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Tables;

namespace MerajutASA.Anonymisation.Records;

/// <summary>The table as it is released.</summary>
internal static class Written
{
    /// <summary>
    /// Records in their order. Of a withheld one nothing is told but that it is there: not its sensitive value either, which with an empty
    /// remainder of its own would be the value of few.
    /// </summary>
    public static Table Of(Table table, Tuples tuples, Recoding recoding, Settings settings)
    {
        var known = tuples.Hierarchies.Select((hierarchy, column) => (hierarchy, column)).ToDictionary(pair => pair.hierarchy.Column, pair => pair.column, StringComparer.Ordinal);
        var columns = table.Columns.Where(column => !settings.Drop.Contains(column.Name)).Select(column => known.TryGetValue(column.Name, out var number)
            ? Recoded(tuples.Hierarchies[number], recoding.Nodes[number], tuples, recoding)
            : AsItIs(column, tuples, recoding));
        return new Table(table.Name, table.Separator, [.. columns], table.Records);
    }

    private static Column Recoded(Hierarchy hierarchy, int[] nodes, Tuples tuples, Recoding recoding) => new(
        hierarchy.Column,
        [.. Enumerable.Range(0, hierarchy.Nodes).Select(hierarchy.Label), Release.Withheld],
        Array.ConvertAll(tuples.TupleOf, tuple => recoding.IsWithheld[tuple] ? hierarchy.Nodes : nodes[tuple]),
        []);

    private static Column AsItIs(Column column, Tuples tuples, Recoding recoding) => new(
        column.Name,
        [.. column.Values, Release.Withheld],
        [.. column.Codes.Select((code, record) => recoding.IsWithheld[tuples.TupleOf[record]] ? column.Values.Count : code)],
        []);
}
