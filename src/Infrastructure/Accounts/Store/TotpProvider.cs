using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>
/// Codes of an authenticator (RFC 6238): six digits, 30 s, one step of grace to either side. A step once accepted is not accepted again,
/// nor any before it (section 5.2). The caller saves the account.
/// </summary>
internal sealed class TotpProvider(TimeProvider clock) : IUserTwoFactorTokenProvider<SignInAccount>
{
    public const string Name = "Authenticator";

    private static readonly VerificationWindow OneStep = new(previous: 1, future: 1);

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<SignInAccount> manager, SignInAccount user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key)
            return false;
        var digits = string.Concat(token.Where(char.IsAsciiDigit));
        if (!new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, digits, out var step, OneStep) || step <= user.LastStep)
            return false;
        user.LastStep = step;
        return true;
    }

    /// <summary>Only the authenticator makes codes.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<SignInAccount> manager, SignInAccount user) =>
        throw new InvalidOperationException("The portal sends no second-factor codes.");

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<SignInAccount> manager, SignInAccount user) => Task.FromResult(false);
}
