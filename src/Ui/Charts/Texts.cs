namespace MerajutASA.Ui.Charts;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
