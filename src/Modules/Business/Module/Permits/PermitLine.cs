using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Permits;

/// <summary>A permit of an institution.</summary>
/// <param name="Holds">Whether one may collect under it today.</param>
[Class(DataClass.Internal)]
internal sealed record PermitLine(Guid Id, int Version, Guid Institution, string Number, string Issuer, DateOnly ValidFrom, DateOnly ValidUntil, DateOnly? WithdrawnOn, bool Holds)
{
    public static PermitLine Of(Permit row, DateOnly today) => new(row.Id, row.Version, row.InstitutionId, row.Number, row.Issuer, row.ValidFrom, row.ValidUntil, row.WithdrawnOn, row.HoldsOn(today));
}
