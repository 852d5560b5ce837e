using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Needs;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>A line of the list of pledges.</summary>
[Class(DataClass.Confidential)]
internal sealed record PledgeRow(Guid Id, Guid Need, string NeedTitle, Guid Institution, string InstitutionName, Guid Company, string CompanyName, GiftKind Kind, long Amount, PledgeState State, DateTimeOffset PledgedAt);
