namespace MerajutASA.Modules.Children.Importing;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
