using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>
/// Who answers for whom: a head for the staff of the institution, an officer for the heads and the companies of the region, an administrator for the officers
/// and the other administrators. Never for oneself. The database holds the same (access.managed_accounts).
/// </summary>
internal static class Supervision
{
    /// <summary>The roles that somebody of this role invites, changes and ends.</summary>
    public static IReadOnlyList<Role> Under(Role role) => role switch
    {
        Role.LksaHead => [Role.LksaStaff],
        Role.SocialOfficer => [Role.LksaHead, Role.Company],
        Role.Administrator => [Role.SocialOfficer, Role.Administrator],
        _ => [],
    };

    public static bool AnswersFor(this Actor actor, Account account) =>
        actor.SecondFactor && actor.AccountId != account.Id && Under(actor.Role).Contains(account.Role) && actor.Role switch
        {
            Role.LksaHead => account.InstitutionId == actor.Institution,
            Role.SocialOfficer => account.ScopeRegion is { } region && actor.Region is { } own && IsWithin(region, own),
            _ => actor.Role == Role.Administrator,
        };

    /// <summary>Whether a region is, or lies in, another one; the empty code is the whole country.</summary>
    public static bool IsWithin(string region, string outer) =>
        outer.Length == 0 || region == outer || region.StartsWith(outer + '.', StringComparison.Ordinal);
}
