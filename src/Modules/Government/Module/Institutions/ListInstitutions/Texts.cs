namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
