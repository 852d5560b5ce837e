namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>A region with what lies in it: how many institutions, and in a district which.</summary>
internal sealed record RelationHub(string Code, int Count, IReadOnlyList<RelatedInstitution> Institutions);
