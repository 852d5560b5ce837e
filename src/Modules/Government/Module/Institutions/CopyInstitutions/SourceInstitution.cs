using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.CopyInstitutions;

/// <summary>What of an institution's line is copied into other stores: neither its address nor anything that names a person.</summary>
internal sealed record SourceInstitution(
    Guid Id, int Version, string Name, InstitutionKind Kind, Accreditation Accreditation, int Capacity, string RegionCode,
    InstitutionState State, DateTimeOffset StateSince, Guid? FoundationId);
