using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Copies;

namespace MerajutASA.Modules.Government.Institutions.CopyInstitutions;

/// <summary>An institution's profile as MongoDB keeps it for reading.</summary>
[Document("government.institution-profiles"), Class(DataClass.Internal)]
internal sealed record InstitutionProfile(
    Guid Id, int Version, string Name, InstitutionKind Kind, Accreditation Accreditation, int Capacity, string RegionCode,
    InstitutionState State, DateTimeOffset StateSince) : IVersionedDocument, ICopy
{
    // MongoDB keeps milliseconds: a finer time would never compare equal.
    public static InstitutionProfile Of(SourceInstitution source) => new(
        source.Id, source.Version, source.Name, source.Kind, source.Accreditation, source.Capacity, source.RegionCode,
        source.State, DateTimeOffset.FromUnixTimeMilliseconds(source.StateSince.ToUnixTimeMilliseconds()));
}
