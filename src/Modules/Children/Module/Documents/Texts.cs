namespace MerajutASA.Modules.Children.Documents;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
