namespace MerajutASA.Ui.Frame;

/// <summary>Names the resource files beside it.</summary>
public sealed class Texts;
