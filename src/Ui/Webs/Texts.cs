namespace MerajutASA.Ui.Webs;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
