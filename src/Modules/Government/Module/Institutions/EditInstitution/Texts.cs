namespace MerajutASA.Modules.Government.Institutions.EditInstitution;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
