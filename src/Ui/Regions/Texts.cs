namespace MerajutASA.Ui.Regions;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
