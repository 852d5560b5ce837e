using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Mail;

/// <summary>Development without a mail server: letters lie in <c>Merajut:Home</c>/mail, to be opened with any mail program.</summary>
internal sealed class FolderMailer(string folder, IOptions<MailOptions> options, TimeProvider time) : IMailer
{
    public bool IsConfigured => true;

    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        using var message = letter.ToMessage(options.Value.From);
        Directory.CreateDirectory(folder);
        var name = $"{time.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid():N}.eml";
        await message.WriteToAsync(Path.Combine(folder, name), cancellation);
    }
}
