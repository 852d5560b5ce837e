using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Permits;

/// <summary>The permit for a public collection (PUB): three months at the most, an extension being another (UU 9/1961; Permensos 8/2021).</summary>
[Class(DataClass.Internal)]
internal sealed class Permit : GuardedRow
{
    public required Guid InstitutionId { get; init; }

    public required string Number { get; init; }

    public required string Issuer { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidUntil { get; init; }

    public DateOnly? WithdrawnOn { get; set; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && day <= ValidUntil && !(WithdrawnOn <= day);
}
