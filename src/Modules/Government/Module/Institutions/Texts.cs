namespace MerajutASA.Modules.Government.Institutions;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
