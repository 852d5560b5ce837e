namespace MerajutASA.Modules.Children.History;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
