using System.Security.Cryptography;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Accounts.Store;

internal sealed partial class AccountStore
{
    public Task SetTwoFactorEnabledAsync(SignInAccount user, bool enabled, CancellationToken cancellationToken)
    {
        user.SecondFactor = enabled;
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.SecondFactor);

    public async Task SetAuthenticatorKeyAsync(SignInAccount user, string key, CancellationToken cancellationToken)
    {
        var keys = await db.OpenAsync([user.Id], cancellationToken);
        user.AuthenticatorKey = keys.Seal(AccountFields.AuthenticatorKey, user.Id, user.Id, key);
        user.LastStep = 0;
    }

    public async Task<string?> GetAuthenticatorKeyAsync(SignInAccount user, CancellationToken cancellationToken) =>
        user.AuthenticatorKey is { } key
            ? (await db.OpenAsync([user.Id], cancellationToken)).Open(AccountFields.AuthenticatorKey, user.Id, user.Id, key)
            : null;

    public Task ReplaceCodesAsync(SignInAccount user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryHashes = [.. recoveryCodes.Select(code => Hash(user, code))];
        return Task.CompletedTask;
    }

    public Task<bool> RedeemCodeAsync(SignInAccount user, string code, CancellationToken cancellationToken)
    {
        var typed = Hash(user, code);
        var left = user.RecoveryHashes.Where(hash => !CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hash), Convert.FromHexString(typed))).ToArray();
        var redeemed = left.Length < user.RecoveryHashes.Length;
        user.RecoveryHashes = left;
        return Task.FromResult(redeemed);
    }

    public Task<int> CountCodesAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryHashes.Length);

    // Keyed, so that somebody who has only the database cannot try all codes; bound to the account, so that a hash copied to another row is dead.
    private string Hash(SignInAccount user, string code) => Convert.ToHexString(index.Token("account.recovery-code", $"{user.Id:N}{PrintedCode.Normalise(code)}"));
}
