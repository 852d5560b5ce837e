namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
