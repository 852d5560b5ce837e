namespace MerajutASA.Modules.Government.Warnings;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
