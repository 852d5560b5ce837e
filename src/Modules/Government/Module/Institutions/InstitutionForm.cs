namespace MerajutASA.Modules.Government.Institutions;

/// <summary>What is typed about an institution. Anything may be missing or wrong until it was checked.</summary>
internal sealed record InstitutionForm
{
    public string? Name { get; set; }

    public InstitutionKind? Kind { get; set; }

    public string? RegistrationNumber { get; set; }

    public DateOnly? RegisteredOn { get; set; }

    public string? PermitNumber { get; set; }

    public DateOnly? PermitFrom { get; set; }

    public DateOnly? PermitUntil { get; set; }

    public Accreditation? Accreditation { get; set; }

    public DateOnly? AccreditedUntil { get; set; }

    public int? Capacity { get; set; }

    public string? RegionCode { get; set; }

    public string? Address { get; set; }
}
