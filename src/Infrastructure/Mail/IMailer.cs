namespace MerajutASA.Infrastructure.Mail;

/// <summary>
/// Sends letters by what is configured. Called by the relay or from sign-in, after the commit and never inside a unit of work.
/// </summary>
public interface IMailer
{
    /// <summary>Whether letters can leave at all; where they cannot, codes are printed and handed over.</summary>
    bool IsConfigured { get; }

    /// <summary>
    /// Throws StoreUnavailableException("mail") when the server is away or nothing is configured, to be tried again later,
    /// and <see cref="LetterRefusedException"/> when the letter itself is refused, now and ever.
    /// </summary>
    Task SendAsync(Letter letter, CancellationToken cancellation);
}
