namespace MerajutASA.Modules.Government.Institutions.WaitingInstitutions;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
