namespace MerajutASA.Ui.Papers;

/// <summary>A row, and where its name leads.</summary>
public sealed record PaperRow(IReadOnlyList<PaperCell> Cells, string? Href = null);
