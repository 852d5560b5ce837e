using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Mail;

namespace MerajutASA.Infrastructure.Tests.Accounts;

/// <summary>Where letters arrive; may be closed for a while.</summary>
internal sealed class Postbox : IMailer
{
    private readonly List<Letter> _letters = [];

    public IReadOnlyList<Letter> Letters => _letters;

    public bool IsClosed { get; set; }

    public bool IsConfigured => true;

    public Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        if (IsClosed)
            throw new StoreUnavailableException("mail");
        _letters.Add(letter);
        return Task.CompletedTask;
    }
}
