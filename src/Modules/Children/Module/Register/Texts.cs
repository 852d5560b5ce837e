namespace MerajutASA.Modules.Children.Register;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
