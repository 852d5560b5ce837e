namespace MerajutASA.Ui.Cases;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
