namespace MerajutASA.Ui.Work;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
