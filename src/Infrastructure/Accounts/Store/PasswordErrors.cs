using MerajutASA.Infrastructure.Access;
using Microsoft.AspNetCore.Identity;

namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>What is wrong with a new password, as codes with what their texts name.</summary>
internal static class PasswordErrors
{
    public static IReadOnlyList<FieldError> Of(IdentityResult result, string field) => [.. result.Errors.Select(error => error.Code switch
    {
        "PasswordTooShort" => new FieldError(field, "PasswordTooShort", PasswordRules.Shortest),
        "PasswordTooLong" => new FieldError(field, "PasswordTooLong", PasswordRules.Longest),
        "PasswordRequiresUniqueChars" => new FieldError(field, "PasswordTooUniform", PasswordRules.DifferentCharacters),
        _ => new FieldError(field, "PasswordUnfit"),
    })];
}
