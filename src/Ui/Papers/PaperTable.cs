namespace MerajutASA.Ui.Papers;

/// <summary>A table whose cells stand in the order of its columns; the first names the row.</summary>
public sealed record PaperTable(string Caption, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperRow> Rows);
