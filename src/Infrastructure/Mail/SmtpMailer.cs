using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace MerajutASA.Infrastructure.Mail;

/// <summary>One connection for one letter: letters are few, and a kept connection would be closed by the server in between.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options, ILogger<SmtpMailer> logger) : IMailer
{
    private readonly MailOptions _options = options.Value;

    public bool IsConfigured => true;

    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        using var message = letter.ToMessage(_options.From);
        using var client = new SmtpClient { Timeout = (int)_options.Timeout.TotalMilliseconds };
        try
        {
            await DeliverAsync(client, message, cancellation);
        }
        catch (SmtpCommandException refusal)
        {
            // The server's own words repeat the address, which is no matter for a log.
            throw refusal.ErrorCode != SmtpErrorCode.SenderNotAccepted && (int)refusal.StatusCode is >= 500 and < 600
                ? new LetterRefusedException($"the server answered {(int)refusal.StatusCode}")
                : new StoreUnavailableException("mail");
        }
        catch (Exception failure) when (IsAway(failure))
        {
            throw new StoreUnavailableException("mail", failure);
        }

        await QuitAsync(client, cancellation);
    }

    private async Task DeliverAsync(SmtpClient client, MimeMessage message, CancellationToken cancellation)
    {
        await client.ConnectAsync(_options.Host, _options.Port, Security(_options.Security), cancellation);
        if (_options.User.Length > 0)
        {
            var password = await File.ReadAllTextAsync(_options.PasswordFile, cancellation);
            await client.AuthenticateAsync(_options.User, password.Trim(), cancellation);
        }

        await client.SendAsync(message, cancellation);
    }

    private async Task QuitAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception failure) when (IsAway(failure))
        {
            // The letter is with the server; an error now would send it twice.
            logger.LogInformation(failure, "The mail server took a letter and broke off");
        }
    }

    private static bool IsAway(Exception failure) => failure is SocketException or IOException or TimeoutException
        or ProtocolException or CommandException or SslHandshakeException or AuthenticationException or NotSupportedException;

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
