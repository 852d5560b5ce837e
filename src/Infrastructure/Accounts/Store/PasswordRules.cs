using Microsoft.AspNetCore.Identity;

namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>Beside Identity's own rules: an end to the length, so that nobody can keep the server hashing.</summary>
internal sealed class PasswordRules : IPasswordValidator<SignInAccount>
{
    public const int Shortest = 12;
    public const int Longest = 128;
    public const int DifferentCharacters = 6;

    public Task<IdentityResult> ValidateAsync(UserManager<SignInAccount> manager, SignInAccount user, string? password) => Task.FromResult(
        password?.Length > Longest ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooLong" }) : IdentityResult.Success);

    /// <summary>Length and variety, no classes of characters (NIST SP 800-63B section 3.1.1.2).</summary>
    public static void Configure(PasswordOptions options)
    {
        options.RequiredLength = Shortest;
        options.RequiredUniqueChars = DifferentCharacters;
        options.RequireDigit = options.RequireLowercase = options.RequireUppercase = options.RequireNonAlphanumeric = false;
    }
}
