namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
