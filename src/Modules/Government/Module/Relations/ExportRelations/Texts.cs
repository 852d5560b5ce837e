namespace MerajutASA.Modules.Government.Relations.ExportRelations;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
