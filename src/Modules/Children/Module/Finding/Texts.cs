namespace MerajutASA.Modules.Children.Finding;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
