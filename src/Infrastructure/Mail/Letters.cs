using MimeKit;

namespace MerajutASA.Infrastructure.Mail;

internal static class Letters
{
    private static readonly ParserOptions Whole = new() { AllowAddressesWithoutDomain = false };

    /// <summary>One address with its domain, or null.</summary>
    public static MailboxAddress? Address(string text) => MailboxAddress.TryParse(Whole, text, out var address) ? address : null;

    /// <summary>A letter as RFC 5322 wants it. MimeKit encodes what would break a header.</summary>
    public static MimeMessage ToMessage(this Letter letter, string from)
    {
        var to = Address(letter.To) ?? throw new LetterRefusedException("its address is no address");
        var message = new MimeMessage { Subject = letter.Subject, Body = new TextPart("plain") { Text = letter.Text } };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(to);
        // No out-of-office answers to a machine (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
