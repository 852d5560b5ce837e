namespace MerajutASA.Ui.Boards;

/// <summary>A filter in force: the parameter it takes away and what it says.</summary>
public sealed record FilterChip(string Parameter, string Text);
