using System.Net.Mail;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>What a company says of itself when it asks to be let in.</summary>
internal sealed record CompanyForm
{
    private const int LongestEmail = 254;

    public string? LegalName { get; init; }

    public LegalForm? LegalForm { get; init; }

    /// <summary>Blanks and dots are no part of it.</summary>
    public string? Nib { get; init; }

    /// <summary>NPWP; blanks, dots and dashes are no part of it.</summary>
    public string? TaxNumber { get; init; }

    /// <summary>The regency of its seat.</summary>
    public string? RegionCode { get; init; }

    public string? Website { get; init; }

    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    public string? ContactPhone { get; init; }

    public string NibDigits => Digits(Nib);

    public string TaxDigits => Digits(TaxNumber);

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors(RegionTree regions) =>
    [
        .. new[]
        {
            Words.Error(nameof(LegalName), LegalName, 3, Words.LongestLine),
            LegalForm is null ? new FieldError(nameof(LegalForm), "Required.LegalForm") : null,
            NibDigits.Length == 13 ? null : new FieldError(nameof(Nib), "NibDigits"),
            TaxDigits.Length is 15 or 16 ? null : new FieldError(nameof(TaxNumber), "TaxDigits"),
            regions.IsCurrent(RegionCode, RegionLevel.Regency) ? null : new FieldError(nameof(RegionCode), "Required.RegionCode"),
            string.IsNullOrWhiteSpace(Website) || IsAddress(Website) ? null : new FieldError(nameof(Website), "NoWebsite"),
            Words.Error(nameof(ContactName), ContactName, 2, Words.LongestLine),
            IsEmail(ContactEmail) ? null : new FieldError(nameof(ContactEmail), "NoEmail"),
            Digits(ContactPhone).Length is >= 8 and <= 15 ? null : new FieldError(nameof(ContactPhone), "NoPhone"),
        }.OfType<FieldError>(),
    ];

    private static string Digits(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    private static bool IsEmail(string? typed) =>
        typed?.Trim() is { Length: > 2 and <= LongestEmail } email && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal);

    private static bool IsAddress(string typed) =>
        typed.Length <= Words.LongestLine && Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
