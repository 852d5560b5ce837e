using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>Identity's user manager over one unit of work. Users are checked where they are invited, so there are no user validators here.</summary>
internal sealed class AccountManager(
    AccountStore store, IOptions<IdentityOptions> options, IPasswordHasher<SignInAccount> hasher,
    IEnumerable<IPasswordValidator<SignInAccount>> passwordRules, IServiceProvider services, ILogger<UserManager<SignInAccount>> logger)
    : UserManager<SignInAccount>(store, options, hasher, [], passwordRules, new VerbatimNames(), new IdentityErrorDescriber(), services, logger)
{
    private const int RecoveryCodeLength = 12;

    /// <summary>Saves what was changed on the account itself.</summary>
    public Task SaveAsync(SignInAccount account) => store.UpdateAsync(account, CancellationToken);

    /// <summary>Gives the account a new secret to share with an authenticator; the second factor counts only once a code of it was shown.</summary>
    public async Task NewAuthenticatorKeyAsync(SignInAccount account)
    {
        await store.SetAuthenticatorKeyAsync(account, GenerateNewAuthenticatorKey(), CancellationToken);
        account.SecondFactor = false;
        account.RecoveryHashes = [];
        await SaveAsync(account);
    }

    /// <summary>Sets a password where there may be one already; says what is wrong with it, if anything.</summary>
    public async Task<IdentityResult> SetPasswordAsync(SignInAccount account, string password)
    {
        var result = await UpdatePasswordHash(account, password, validatePassword: true);
        if (result.Succeeded)
            await SaveAsync(account);
        return result;
    }

    protected override string CreateTwoFactorRecoveryCode() => PrintedCode.Make(RecoveryCodeLength);

    private sealed class VerbatimNames : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => name;

        public string? NormalizeEmail(string? email) => email;
    }
}
