using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Contracts;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>A company as its officer, or its own people, see it.</summary>
/// <param name="NibIsTaken">Another verified company has this number; told to officers.</param>
[Class(DataClass.Confidential)]
internal sealed record CompanyView(
    Guid Id, int Version, string LegalName, LegalForm LegalForm, string Nib, string RegionCode, string? Website, CompanyState State, DateTimeOffset AppliedAt, DateTimeOffset? DecidedAt,
    string? ContactName, string? ContactEmail, string? ContactPhone, string? TaxNumber, string? DecisionNote, bool NibIsTaken);
