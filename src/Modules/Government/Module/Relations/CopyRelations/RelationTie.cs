namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>An edge that an entry brings to something else: away from the entry, or from there to it.</summary>
internal sealed record RelationTie(PartyKind Kind, string Type, PartyKind Other, bool Away);
