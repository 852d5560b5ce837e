namespace MerajutASA.Ui.Loading;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
