namespace MerajutASA.Modules.Government.Institutions.ChangeInstitutionState;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
