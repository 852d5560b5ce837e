using MerajutASA.Infrastructure.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Mail;

/// <summary>A test with a home folder of its own and the mailer that given settings lead to.</summary>
public abstract class MailTest : IDisposable
{
    private readonly List<IHost> _hosts = [];

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected DirectoryInfo Home { get; } = Directory.CreateTempSubdirectory("merajut-test-mail-");

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        foreach (var host in _hosts)
            host.Dispose();
        Home.Delete(recursive: true);
    }

    internal IHost Process(string environment, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration["Merajut:Home"] = Home.FullName;
        foreach (var (name, value) in settings)
            builder.Configuration[$"Merajut:Mail:{name}"] = value;
        builder.Services.AddMail(builder.Configuration);
        _hosts.Add(builder.Build());
        return _hosts[^1];
    }

    internal IMailer Mailer(string environment, params (string Name, string Value)[] settings) =>
        Process(environment, settings).Services.GetRequiredService<IMailer>();
}
