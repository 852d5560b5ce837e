namespace MerajutASA.Ui.Papers;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
