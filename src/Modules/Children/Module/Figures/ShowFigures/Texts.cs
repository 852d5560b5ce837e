namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
