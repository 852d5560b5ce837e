using System.Net.Mail;
using System.Text;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>An e-mail address as people type it, and the one form under which it is looked up.</summary>
internal static class EmailAddress
{
    /// <summary>RFC 5321 section 4.5.3.1.3, less the angle brackets.</summary>
    public const int Longest = 254;

    /// <summary>Lower case throughout: no provider that people here use tells local parts apart by case.</summary>
    public static string Normalise(string typed) => typed.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    public static bool IsValid(string normalised) =>
        normalised.Length is > 2 and <= Longest
        && MailAddress.TryCreate(normalised, out var address) && address.Address == normalised
        && address.Host.Contains('.', StringComparison.Ordinal) && !normalised.Any(char.IsControl);

    public static byte[] Token(this IBlindIndex index, string normalised) => index.Token("account.email", normalised);
}
