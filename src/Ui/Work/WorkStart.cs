namespace MerajutASA.Ui.Work;

/// <summary>A button above the lists.</summary>
public sealed record WorkStart(string Text, string Href);
