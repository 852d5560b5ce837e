namespace MerajutASA.Modules.Government.Institutions.ExportInstitutions;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
