namespace MerajutASA.Ui.Papers;

/// <summary>A column; numbers stand to the right.</summary>
public sealed record PaperColumn(string Title, bool Numeric = false);
