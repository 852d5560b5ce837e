using MerajutASA.Infrastructure.Documents;

namespace MerajutASA.Modules.Government.Institutions.CopyInstitutions;

/// <summary>The register as documents, one profile for each institution, in the scope of the institution and of its region.</summary>
internal sealed class InstitutionProfiles(CopyInstitutions source, DocumentsGateway documents) : InstitutionProjection<InstitutionProfile>(source)
{
    public override string Name => "government.profiles";

    public override string Store => "mongodb";

    internal override Task WriteAsync(IReadOnlyList<InstitutionProfile> copies, CancellationToken cancellation) =>
        // Those that are not written are older than what is there, which is as it should be.
        documents.UpsertIfNewerAsync(Self, [.. copies.Select(profile => (new DocumentScope(profile.Id, profile.RegionCode), profile))], cancellation);

    protected override InstitutionProfile Copy(SourceInstitution institution) => InstitutionProfile.Of(institution);

    protected override async Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        foreach (var id in ids)
            await documents.DeleteAsync<InstitutionProfile>(Self, id, cancellation);
    }

    protected override async Task<IReadOnlyDictionary<Guid, InstitutionProfile>> StoredAsync(CancellationToken cancellation) =>
        (await documents.QueryAsync<InstitutionProfile, InstitutionProfile>(Self, profiles => profiles, cancellation)).ToDictionary(profile => profile.Id);
}
