using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Encryption;

internal static class EncryptionServices
{
    /// <summary>The key ring, the blind index and the health check <c>keys</c>, from <c>ConnectionStrings:keys-portal</c> and <c>Merajut:Keys</c>.</summary>
    public static IServiceCollection AddEncryption(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KeysOptions>().Bind(configuration.GetSection(KeysOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<KeysOptions>, KeysOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<KeyStore>();
        services.AddSingleton<KeyCache>();
        services.AddSingleton<IKeyWrapper, FileKeyWrapper>();
        services.AddSingleton<IKeyRing, KeyRing>();
        services.AddSingleton<IBlindIndex, BlindIndex>();
        services.AddHostedService<DestroyedKeys>();
        services.AddHealthChecks().AddCheck<KeysHealthCheck>("keys", tags: ["ready"], timeout: TimeSpan.FromSeconds(5));
        return services;
    }
}
