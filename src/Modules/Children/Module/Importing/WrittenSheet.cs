namespace MerajutASA.Modules.Children.Importing;

/// <summary>A sheet of a workbook to be written; its first row holds the headings.</summary>
internal sealed record WrittenSheet(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Columns that are text however much their cells look like numbers, counted from zero.</summary>
    public IReadOnlySet<int> Text { get; init; } = new HashSet<int>();

    /// <summary>Cells that a column offers as its choices, such as <c>'Pilihan'!$A$2:$A$3</c>.</summary>
    public IReadOnlyDictionary<int, string> Choices { get; init; } = new Dictionary<int, string>();
}
