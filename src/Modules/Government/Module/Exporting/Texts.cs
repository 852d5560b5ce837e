namespace MerajutASA.Modules.Government.Exporting;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
