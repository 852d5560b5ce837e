namespace MerajutASA.Modules.Government.Relations;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
