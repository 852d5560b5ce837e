namespace MerajutASA.Ui.Papers;

/// <summary>How the width of a sheet is shared among the columns of a table.</summary>
internal static class PaperColumns
{
    /// <summary>Each gets what its longest cell needs; where that is too much, the first gives way.</summary>
    public static IReadOnlyList<double> Widths(PaperTable table, double width, double size)
    {
        using var font = PaperInk.Font(size, strong: true);
        double Need(int at) => 8 + table.Rows.Select(row => row.Cells[at].Text).Append(table.Columns[at].Title.Split(' ').MaxBy(word => word.Length)!)
            .Max(text => font.MeasureText(text));
        var needs = Enumerable.Range(0, table.Columns.Count).Select(Need).ToArray();
        var others = needs.Skip(1).Sum();
        var first = Math.Max(Math.Min(needs[0], width * 0.4), width - others);
        if (others + first <= width + 1)
            return [first, .. needs.Skip(1)];
        var shrink = (width - first) / others;
        return [first, .. needs.Skip(1).Select(need => need * shrink)];
    }
}
