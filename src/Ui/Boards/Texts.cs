namespace MerajutASA.Ui.Boards;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
