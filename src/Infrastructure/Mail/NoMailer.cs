using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Mail;

/// <summary>Production without a mail server: nothing leaves, and nobody is led to believe it did.</summary>
internal sealed class NoMailer : IMailer
{
    public bool IsConfigured => false;

    public Task SendAsync(Letter letter, CancellationToken cancellation) =>
        Task.FromException(new StoreUnavailableException("mail", new InvalidOperationException($"{MailOptions.Section}:Host is not set.")));
}
