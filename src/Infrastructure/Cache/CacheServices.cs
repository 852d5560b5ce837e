using MerajutASA.Infrastructure.Cache.Queries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Cache;

internal static class CacheServices
{
    /// <summary>Cache, signals, rate limits and the health check <c>redis</c>, from <c>ConnectionStrings:redis</c> and <c>Merajut:Cache</c>.</summary>
    public static IServiceCollection AddCache(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CacheOptions>().Bind(configuration.GetSection(CacheOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CacheOptions>>(new CacheOptionsCheck(configuration));
        // Checked when a host starts; without one, as in tests, a store that nobody named is one that is away.
        CacheOptions Options() => configuration.GetSection(CacheOptions.Section).Get<CacheOptions>() ?? new CacheOptions();
        services.AddSingleton(_ => new RedisConnection("redis", configuration.GetConnectionString("redis"), Options().CaFile));
        services.AddSingleton(provider => new CacheGateway(provider.GetRequiredService<RedisConnection>()));
        services.AddSingleton(provider => new Signals(
            provider.GetRequiredService<RedisConnection>(), provider.GetRequiredService<ILogger<Signals>>()));
        services.AddSingleton(provider => new RateLimiter(provider.GetRequiredService<RedisConnection>()));
        services.AddQueryCache(() => Options().Queries);
        services.AddHealthChecks().AddCheck<RedisHealthCheck>("redis", timeout: TimeSpan.FromSeconds(5));
        return services;
    }
}
