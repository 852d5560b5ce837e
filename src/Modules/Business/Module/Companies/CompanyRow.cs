using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Contracts;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>A line of the list of companies.</summary>
/// <param name="Given">Rupiah that came of its pledges, as far as the reader sees them.</param>
[Class(DataClass.Confidential)]
internal sealed record CompanyRow(Guid Id, string LegalName, string RegionCode, LegalForm LegalForm, CompanyState State, DateTimeOffset AppliedAt, long Given);
