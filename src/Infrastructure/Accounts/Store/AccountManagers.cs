using MerajutASA.Infrastructure.Encryption;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>Makes a user manager for a unit of work.</summary>
internal sealed class AccountManagers(
    IBlindIndex index, IOptions<IdentityOptions> options, IPasswordHasher<SignInAccount> hasher,
    IEnumerable<IPasswordValidator<SignInAccount>> passwordRules, IServiceProvider services, ILogger<UserManager<SignInAccount>> logger)
{
    // Made once with the same work factor as everybody's: a try at an unknown e-mail takes as long as one at a known one.
    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    public string NobodysHash => _nobodysHash.Value;

    public AccountManager For(IdentityDb db) => new(new AccountStore(db, index), options, hasher, passwordRules, services, logger);
}
