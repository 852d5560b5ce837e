using MerajutASA.Infrastructure.Encryption;
using Microsoft.AspNetCore.Identity;

namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>
/// ASP.NET Core Identity's store over the functions of schema identity, inside one unit of work. Accounts are made by invitation and never
/// deleted, so those two are refused.
/// </summary>
internal sealed partial class AccountStore(IdentityDb db, IBlindIndex index) :
    IUserPasswordStore<SignInAccount>, IUserSecurityStampStore<SignInAccount>, IUserLockoutStore<SignInAccount>,
    IUserTwoFactorStore<SignInAccount>, IUserAuthenticatorKeyStore<SignInAccount>, IUserTwoFactorRecoveryCodeStore<SignInAccount>
{
    public async Task<IdentityResult> UpdateAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        await db.SaveAttemptsAsync(user);
        if (!user.IsPhantom)
            await db.SaveCredentialAsync(user);
        return IdentityResult.Success;
    }

    public Task<SignInAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) => db.FindByIdAsync(Guid.Parse(userId));

    /// <summary>By the e-mail's token in base64: the address itself is sealed.</summary>
    public Task<SignInAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        db.FindByEmailAsync(Convert.FromBase64String(normalizedUserName));

    public Task<string> GetUserIdAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(SignInAccount user, CancellationToken cancellationToken) => Name(user);

    public Task<string?> GetNormalizedUserNameAsync(SignInAccount user, CancellationToken cancellationToken) => Name(user);

    public Task SetUserNameAsync(SignInAccount user, string? userName, CancellationToken cancellationToken) => throw ByInvitation();

    /// <summary>Identity writes the name back on each update; it cannot have changed.</summary>
    public Task SetNormalizedUserNameAsync(SignInAccount user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(SignInAccount user, CancellationToken cancellationToken) => throw ByInvitation();

    public Task<IdentityResult> DeleteAsync(SignInAccount user, CancellationToken cancellationToken) => throw ByInvitation();

    public void Dispose()
    {
        // The unit of work owns the database.
    }

    private static Task<string?> Name(SignInAccount user) => Task.FromResult<string?>(Convert.ToBase64String(user.EmailToken));

    private static InvalidOperationException ByInvitation() => new("Accounts are made by invitation and are never deleted.");
}
