namespace MerajutASA.Modules.Children.Family;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
