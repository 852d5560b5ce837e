namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
