using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>Registers the cache of queries, and for each module what its cached queries are made of.</summary>
public static class QueryCacheServices
{
    // Under a key of its own: a HybridCache that anybody could ask for would keep anything, for anybody.
    private const string Entries = "merajut.queries";

    internal static IServiceCollection AddQueryCache(this IServiceCollection services, Func<bool> isOn)
    {
        services.AddSingleton<AnswerCounts>();
        services.AddSingleton(provider => new CacheStamps(provider.GetRequiredService<RedisConnection>()));
        services.AddKeyedSingleton<IDistributedCache>(Entries, (provider, _) => new EntryStore(provider.GetRequiredService<RedisConnection>()));
        services.AddKeyedHybridCache(Entries, options => options.DistributedCacheServiceKey = Entries);
        services.AddSingleton(provider => new QueryCache(
            provider.GetRequiredService<CacheStamps>(), provider.GetRequiredKeyedService<HybridCache>(Entries), provider.GetServices<StampFamily>(),
            provider.GetRequiredService<AnswerCounts>(), isOn(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<QueryCache>>()));
        return services;
    }

    /// <summary>The family's projection must be registered too: without it every change stays underway.</summary>
    public static IServiceCollection AddStampFamily(this IServiceCollection services, StampFamily family) => services.AddSingleton(family);
}
