namespace MerajutASA.Modules.Children.Exports;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
