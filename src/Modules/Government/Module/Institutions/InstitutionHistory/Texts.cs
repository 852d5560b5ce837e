namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
