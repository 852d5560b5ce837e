using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>An institution beside others; the district is a code.</summary>
internal sealed record RelatedInstitution(Guid Id, string Name, InstitutionKind Kind, InstitutionState State, string District)
{
    public static RelatedInstitution Of(GraphRow row) => new(
        Guid.Parse(row.Value<string>("id")), row.Value<string>("name"), Codes.Parse<InstitutionKind>(row.Value<string>("kind")),
        Codes.Parse<InstitutionState>(row.Value<string>("state")), row.Value<string>("district"));
}
