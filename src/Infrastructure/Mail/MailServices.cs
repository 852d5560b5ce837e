using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Mail;

internal static class MailServices
{
    /// <summary>The mailer that <c>Merajut:Mail</c> and the environment ask for.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IMailer>(provider =>
        {
            if (provider.GetRequiredService<IOptions<MailOptions>>().Value.Host.Length > 0)
                return ActivatorUtilities.CreateInstance<SmtpMailer>(provider);
            return provider.GetRequiredService<IHostEnvironment>().IsDevelopment() && configuration["Merajut:Home"] is { Length: > 0 } home
                ? ActivatorUtilities.CreateInstance<FolderMailer>(provider, Path.Combine(home, "mail"))
                : new NoMailer();
        });
        return services;
    }
}
