using System.Text;

namespace MerajutASA.Anonymisation.Reports;

internal static class MarkdownPage
{
    public static string Of(IEnumerable<Block> blocks) => string.Join("\n", blocks.Select(Written));

    private static string Written(Block block) => block switch
    {
        Heading heading => $"{new string('#', heading.Level)} {Plain(heading.Text)}\n",
        Paragraph paragraph => $"{Plain(paragraph.Text)}\n",
        Points points => string.Concat(points.Texts.Select(text => $"- {Plain(text)}\n")),
        Grid grid => Table(grid),
        _ => throw new InvalidOperationException($"{block.GetType().Name} cannot be written."),
    };

    private static string Table(Grid grid)
    {
        var text = new StringBuilder();
        text.Append(Row(grid.Headings)).Append(Row([.. grid.Headings.Select(_ => "---")], isPlain: false));
        foreach (var row in grid.Rows)
            text.Append(Row(row));
        return text.ToString();
    }

    private static string Row(IReadOnlyList<string> cells, bool isPlain = true) => $"| {string.Join(" | ", cells.Select(cell => isPlain ? Plain(cell) : cell))} |\n";

    /// <summary>Names of columns and files come from outside: nothing in them is markup.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '&')
                plain.Append('\\');
            plain.Append(letter);
        }

        return plain.ToString();
    }
}
