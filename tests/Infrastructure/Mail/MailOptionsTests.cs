using Microsoft.Extensions.Options;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Mail;

public sealed class MailOptionsTests : MailTest
{
    [Theory]
    [InlineData("From", "nobody")]
    [InlineData("Port", "0")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Security", "None")]
    [InlineData("User", "portal")]
    [InlineData("PasswordFile", "/nowhere/password")]
    public async Task A_setting_that_does_not_hold_stops_the_start_and_is_named(string name, string value)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(
            () => Process("Production", ("Host", "mail.example.id"), (name, value)).StartAsync(Cancellation));

        Assert.Contains($"Merajut:Mail:{name}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_sent_in_the_open()
    {
        var password = Path.Combine(Home.FullName, "password");
        await File.WriteAllTextAsync(password, "x", Cancellation);
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Process(
            "Development", ("Host", "mail.example.id"), ("Security", "None"), ("User", "portal"), ("PasswordFile", password)).StartAsync(Cancellation));

        Assert.Contains("without TLS", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portal_starts_with_a_server_and_without_one()
    {
        await Process("Production").StartAsync(Cancellation);
        await Process("Production", ("Host", "mail.example.id")).StartAsync(Cancellation);
    }
}
