using MerajutASA.Infrastructure.Encryption;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Accounts.ProtectionKeys;

internal static class ProtectionKeyServices
{
    /// <summary>Keys of cookies and forms that outlive the process and are shared by its instances.</summary>
    public static IServiceCollection AddProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("MerajutASA");
        services.AddSingleton<ProtectionKeyStore>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = provider.GetRequiredService<ProtectionKeyStore>();
            options.XmlEncryptor = new ProtectionKeySealer(provider.GetRequiredService<IKeyWrapper>());
        }));
        return services;
    }
}
