using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>A company that gives, or would. Its name and number are public matters; whom to speak to is not.</summary>
[Class(DataClass.Internal)]
internal sealed class Company : GuardedRow
{
    /// <summary>The regency in which it has its seat, whose officers decide about it.</summary>
    public required string RegionCode { get; init; }

    public required string LegalName { get; init; }

    /// <summary>The name as it is looked for.</summary>
    public required string NameKey { get; init; }

    public required LegalForm LegalForm { get; init; }

    /// <summary>Nomor Induk Berusaha, thirteen digits (PP 5/2021).</summary>
    public required string Nib { get; init; }

    public string? Website { get; init; }

    public required CompanyState State { get; set; }

    public required DateTimeOffset AppliedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; set; }

    public Guid? DecidedBy { get; set; }
}
