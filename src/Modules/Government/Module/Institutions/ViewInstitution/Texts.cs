namespace MerajutASA.Modules.Government.Institutions.ViewInstitution;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
