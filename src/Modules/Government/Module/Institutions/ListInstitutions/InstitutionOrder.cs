using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>Every unsealed column, and where a missing value stands: last.</summary>
internal static class InstitutionOrder
{
    public const string Name = "name";

    public static SortColumns<Institution> Columns { get; } = new SortColumns<Institution>()
        .Add(Name, row => row.NameKey)
        .Add("region", row => row.RegionCode)
        .Add("kind", row => row.Kind)
        .Add("state", row => row.State)
        .Add("since", row => row.StateSince)
        .Add("accreditation", row => row.Accreditation)
        .Add("accredited-until", row => row.AccreditedUntil ?? DateOnly.MaxValue)
        .Add("capacity", row => row.Capacity)
        .Add("registration", row => row.RegistrationNumber ?? "~")
        .Add("registered-on", row => row.RegisteredOn ?? DateOnly.MaxValue)
        .Add("permit", row => row.PermitNumber ?? "~")
        .Add("permit-until", row => row.PermitUntil ?? DateOnly.MaxValue);
}
