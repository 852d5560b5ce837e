using MerajutASA.Infrastructure.Accounts.SignIn;
using OtpNet;

namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>What an authenticator is told (the de facto otpauth scheme).</summary>
internal static class Authenticator
{
    private const string Issuer = "MerajutASA";

    public static async Task<Enrolment> EnrolmentAsync(IdentityDb db, AccountManager manager, SignInAccount account)
    {
        var key = (await manager.GetAuthenticatorKeyAsync(account))!;
        var keys = await db.OpenAsync([account.Id]);
        var email = keys.Open(AccountFields.Email, account.Id, account.Id, account.Email);
        return new Enrolment(new OtpUri(OtpType.Totp, key, email, Issuer).ToString(), key);
    }
}
