namespace MerajutASA.Ui.Forms;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
