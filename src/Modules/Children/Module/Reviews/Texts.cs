namespace MerajutASA.Modules.Children.Reviews;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
