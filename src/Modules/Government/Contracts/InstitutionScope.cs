namespace MerajutASA.Modules.Government.Contracts;

/// <summary>What other modules keep of an institution to decide who sees its rows; the version says which of two is newer.</summary>
public sealed record InstitutionScope(Guid InstitutionId, string RegionCode, InstitutionState State, int Version);
