namespace MerajutASA.Ui.Webs;

/// <summary>A kind of things: a line of the legend, and what it is drawn as.</summary>
public sealed record LiveKind(string Kind, string Text, int Colour, WebShape Shape);
