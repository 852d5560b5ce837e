using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>A line of the board.</summary>
internal sealed record InstitutionRow(
    Guid Id, string Name, InstitutionKind Kind, string RegionCode, InstitutionState State, Accreditation Accreditation,
    DateOnly? AccreditedUntil, int Capacity, string? RegistrationNumber, DateOnly? PermitUntil)
{
    public static InstitutionRow Of(Institution row) => new(
        row.Id, row.Name, row.Kind, row.RegionCode, row.State, row.Accreditation, row.AccreditedUntil, row.Capacity, row.RegistrationNumber, row.PermitUntil);
}
