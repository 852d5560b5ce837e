using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Accounts.Own;

/// <summary>One's own account.</summary>
[UseCase("identity.show-own-account", Purpose.Administration, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company)]
internal sealed class ShowOwnAccount(UnitOfWork<IdentityDb> work)
{
    public async Task<OwnAccount> RunAsync(Actor actor, CancellationToken cancellation = default)
    {
        var outcome = await work.RunAsync<OwnAccount>(actor, UseCase.Of<ShowOwnAccount>(), async db =>
        {
            var account = (await db.FindByIdAsync(actor.AccountId))!;
            var keys = await db.OpenAsync([account.Id], cancellation);
            return new OwnAccount(
                keys.Open(AccountFields.DisplayName, account.Id, account.Id, account.DisplayName),
                keys.Open(AccountFields.Email, account.Id, account.Id, account.Email),
                account.Role, account.Language, account.RecoveryHashes.Length);
        }, cancellation);
        return outcome.Value;
    }
}
