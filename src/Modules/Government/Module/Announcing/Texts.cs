namespace MerajutASA.Modules.Government.Announcing;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
