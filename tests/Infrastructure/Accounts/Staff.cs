using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Tests.Accounts;

/// <summary>One person of each role, in one region and one institution.</summary>
internal sealed record Staff(Member Administrator, Member Officer, Member Head, Member Carer)
{
    public Member Of(Role role) => role switch
    {
        Role.Administrator => Administrator,
        Role.SocialOfficer => Officer,
        Role.LksaHead => Head,
        _ => Carer,
    };
}
