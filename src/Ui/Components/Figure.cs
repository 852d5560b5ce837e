namespace MerajutASA.Ui.Components;

/// <summary>A number with its name, already formatted, and where its rows are.</summary>
public sealed record Figure(string Label, string Value, string? Href = null);
