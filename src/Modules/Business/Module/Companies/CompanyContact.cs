using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>Whom to speak to in a company, its tax number, and why it was decided so; by the company's id, under its key.</summary>
[Class(DataClass.Confidential)]
internal sealed class CompanyContact : GuardedRow
{
    public required Sealed<string> ContactName { get; set; }

    public required Sealed<string> ContactEmail { get; set; }

    public required Sealed<string> ContactPhone { get; set; }

    /// <summary>NPWP: fifteen digits, or sixteen since PMK 112/2022.</summary>
    public required Sealed<string> TaxNumber { get; set; }

    public Sealed<string>? DecisionNote { get; set; }
}
