namespace MerajutASA.Modules.Children.Forms;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
