namespace MerajutASA.Infrastructure.Mail;

/// <summary>The mail server (<c>Merajut:Mail</c>). Without a host, development writes letters into a folder and Production sends none.</summary>
internal sealed class MailOptions
{
    public const string Section = "Merajut:Mail";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    public string User { get; set; } = "";

    /// <summary>A file that holds the password and nothing else.</summary>
    public string PasswordFile { get; set; } = "";

    /// <summary>The sender: <c>MerajutASA &lt;no-reply@example.go.id&gt;</c>.</summary>
    public string From { get; set; } = "MerajutASA <merajut@localhost>";

    /// <summary>For each step of a delivery.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
