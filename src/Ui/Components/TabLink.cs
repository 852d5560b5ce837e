namespace MerajutASA.Ui.Components;

/// <summary>A tab and the address it opens.</summary>
public sealed record TabLink(string Text, string Href);
