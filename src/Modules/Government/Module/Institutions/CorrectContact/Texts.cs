namespace MerajutASA.Modules.Government.Institutions.CorrectContact;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
