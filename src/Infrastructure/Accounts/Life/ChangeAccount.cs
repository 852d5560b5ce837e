using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>
/// Corrects a name; the e-mail address while the invitation is open (then a new code is needed); an officer's region, after which the officer
/// signs in anew. Role and institution never change: another institution means another account.
/// </summary>
[UseCase("identity.change-account", Purpose.Administration, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class ChangeAccount(UnitOfWork<IdentityDb> work, NewAccounts accounts, RegionCatalog regions)
{
    public async Task<Outcome<bool>> RunAsync(Actor actor, Guid id, AccountChange change, CancellationToken cancellation = default)
    {
        var knownRegion = string.IsNullOrEmpty(change.Region) || (await regions.GetAsync()).Find(change.Region) is { IsCurrent: true };
        return await work.RunAsync<bool>(actor, UseCase.Of<ChangeAccount>(), async db =>
        {
            if (await db.FindManagedAsync(id) is not { } account)
                return new Outcome<bool>.NotFound();
            if (account.State == AccountState.Ended)
                return new Outcome<bool>.Refused("AccountEnded");
            if (account.Version != change.Version)
                return new Outcome<bool>.Conflict();
            var token = accounts.Token(change.Email);
            var isOtherEmail = !account.EmailToken.AsSpan().SequenceEqual(token);
            List<FieldError> errors = [.. NewAccounts.ErrorsOf(change.Name, change.Email)];
            if (isOtherEmail && account.State == AccountState.Active)
                errors.Add(new FieldError("Email", "EmailFixed"));
            if (account.Role == Role.SocialOfficer && (change.Region is null || !knownRegion))
                errors.Add(new FieldError("Region", "RegionMissing"));
            if (isOtherEmail && await db.Accounts.AnyAsync(other => other.EmailToken == token && other.State != AccountState.Ended, cancellation))
                errors.Add(new FieldError("Email", "EmailTaken"));
            if (errors.Count > 0)
                return new Outcome<bool>.Invalid(errors);
            await ApplyAsync(db, account, change, isOtherEmail ? token : null);
            return true;
        }, cancellation);
    }

    private static async Task ApplyAsync(IdentityDb db, Account account, AccountChange change, byte[]? otherEmail)
    {
        var keys = await db.OpenAsync([account.Id]);
        // Sealing the same name again would give other bytes, and an entry that says it was changed.
        if (keys.Open(AccountFields.DisplayName, account.Id, account.Id, account.DisplayName) != change.Name.Trim())
            account.DisplayName = keys.Seal(AccountFields.DisplayName, account.Id, account.Id, change.Name.Trim());
        if (otherEmail is not null)
        {
            (account.EmailToken, account.Email) = (otherEmail, keys.Seal(AccountFields.Email, account.Id, account.Id, EmailAddress.Normalise(change.Email)));
            // Whoever reads the old address holds no key to the new account.
            foreach (var code in await db.Codes.Where(row => row.AccountId == account.Id && row.UsedAt == null && row.VoidedAt == null).ToListAsync())
                code.VoidedAt = db.Now;
        }

        if (account.Role == Role.SocialOfficer && account.RegionCode != change.Region)
            (account.RegionCode, account.RoleVersion) = (change.Region, account.RoleVersion + 1);
    }
}
