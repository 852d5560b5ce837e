namespace MerajutASA.Modules.Children.Ends;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
