namespace MerajutASA.Ui.Webs;

/// <summary>A place in a web's own units; y grows downwards.</summary>
public readonly record struct WebPoint(double X, double Y);
