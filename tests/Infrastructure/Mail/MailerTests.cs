using System.Text;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Mail;
using MimeKit;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Mail;

public sealed class MailerTests : MailTest
{
    private static readonly Letter Invitation = new("sari@example.id", "Undangan — MerajutASA", "Kode Anda: 123456\nBerlaku 24 jam.");

    [Fact]
    public async Task A_letter_reaches_the_mail_server_whole()
    {
        using var server = new SmtpListener();
        var taken = server.TakeAsync(Cancellation);
        await Smtp(server).SendAsync(Invitation, Cancellation);

        var lines = await taken;
        Assert.Contains(lines, x => x.StartsWith("RCPT TO:<sari@example.id>", StringComparison.Ordinal));
        var text = lines.SkipWhile(x => x != "DATA").Skip(1).TakeWhile(x => x != ".");
        AssertIsInvitation(await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", text))), Cancellation));
    }

    [Fact]
    public async Task A_letter_that_the_server_will_never_take_is_refused_without_naming_anyone()
    {
        using var server = new SmtpListener();
        var taken = server.TakeAsync(Cancellation);

        var refusal = await Assert.ThrowsAsync<LetterRefusedException>(
            () => Smtp(server).SendAsync(Invitation with { To = "sari@refused.example" }, Cancellation));

        Assert.DoesNotContain("sari", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("550", refusal.Message, StringComparison.Ordinal);
        await taken;
    }

    [Fact]
    public async Task A_server_that_is_busy_or_away_is_told_apart_from_a_refusal()
    {
        using var server = new SmtpListener { Greeting = "421 later" };
        var mailer = Smtp(server);
        var taken = server.TakeAsync(Cancellation);
        Assert.Equal("mail", (await Assert.ThrowsAsync<StoreUnavailableException>(() => mailer.SendAsync(Invitation, Cancellation))).Store);
        await taken;

        server.Dispose();
        Assert.Equal("mail", (await Assert.ThrowsAsync<StoreUnavailableException>(() => mailer.SendAsync(Invitation, Cancellation))).Store);
    }

    [Fact]
    public async Task A_server_without_TLS_gets_no_letter_where_TLS_is_asked_for()
    {
        using var server = new SmtpListener();
        var taken = server.TakeAsync(Cancellation);

        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => Mailer("Production", ("Host", "127.0.0.1"), ("Port", $"{server.Port}")).SendAsync(Invitation, Cancellation));

        Assert.DoesNotContain(await taken, x => x.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("sari@example.id\r\nBcc: other@example.id")]
    public async Task What_is_no_address_is_refused(string address) =>
        await Assert.ThrowsAsync<LetterRefusedException>(() => Mailer("Development").SendAsync(Invitation with { To = address }, Cancellation));

    [Fact]
    public async Task A_subject_cannot_smuggle_in_a_header()
    {
        await Mailer("Development").SendAsync(Invitation with { Subject = "Undangan\r\nBcc: other@example.id" }, Cancellation);

        Assert.Empty((await InFolderAsync()).Bcc);
    }

    [Fact]
    public async Task In_development_letters_lie_in_a_folder()
    {
        await Mailer("Development").SendAsync(Invitation, Cancellation);

        AssertIsInvitation(await InFolderAsync());
    }

    [Fact]
    public async Task In_Production_without_a_server_nothing_is_sent_and_nobody_believes_it_was()
    {
        var mailer = Mailer("Production");

        Assert.False(mailer.IsConfigured);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => mailer.SendAsync(Invitation, Cancellation));
        Assert.Empty(Home.GetFileSystemInfos());
    }

    private IMailer Smtp(SmtpListener server) =>
        Mailer("Development", ("Host", "127.0.0.1"), ("Port", $"{server.Port}"), ("Security", "None"));

    private async Task<MimeMessage> InFolderAsync() =>
        await MimeMessage.LoadAsync(Assert.Single(Home.GetFiles("mail/*.eml")).FullName, Cancellation);

    private static void AssertIsInvitation(MimeMessage message)
    {
        Assert.Equal(Invitation.Subject, message.Subject);
        Assert.Equal(Invitation.Text, message.TextBody?.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(Invitation.To, message.To.Mailboxes.Single().Address);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
    }
}
