using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Tests.Accounts;

/// <summary>One person of each role, in one region, one institution and one company.</summary>
internal sealed record Staff(Member Administrator, Member Officer, Member Head, Member Carer, Member Company)
{
    public Member Of(Role role) => role switch
    {
        Role.Administrator => Administrator,
        Role.SocialOfficer => Officer,
        Role.LksaHead => Head,
        Role.Company => Company,
        _ => Carer,
    };
}
