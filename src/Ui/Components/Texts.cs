namespace MerajutASA.Ui.Components;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
