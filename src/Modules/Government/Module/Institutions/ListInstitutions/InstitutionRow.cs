using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>A line of the board.</summary>
internal sealed record InstitutionRow(
    Guid Id, string Name, InstitutionKind Kind, string RegionCode, InstitutionState State, DateTimeOffset StateSince, Accreditation Accreditation,
    DateOnly? AccreditedUntil, int Capacity, string? RegistrationNumber, DateOnly? RegisteredOn, string? PermitNumber, DateOnly? PermitUntil)
{
    public static InstitutionRow Of(Institution row) => new(
        row.Id, row.Name, row.Kind, row.RegionCode, row.State, row.StateSince, row.Accreditation, row.AccreditedUntil, row.Capacity,
        row.RegistrationNumber, row.RegisteredOn, row.PermitNumber, row.PermitUntil);
}
