namespace MerajutASA.Modules.Government.Standards;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
