namespace MerajutASA.Ui.Webs;

/// <summary>A line of the legend.</summary>
public sealed record WebSign(string Text, int Colour, WebShape Shape = WebShape.Circle, bool Hollow = false);
