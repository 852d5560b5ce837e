using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>The level of HybridCache that processes share: entries in Redis, each with an end.</summary>
internal sealed class EntryStore(RedisConnection redis) : IDistributedCache
{
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
        await redis.RunAsync(database => database.StringGetAsync(Name(key)), token);

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        redis.RunAsync(database => database.StringSetAsync(Name(key), value, options.AbsoluteExpirationRelativeToNow ?? QueryCache.Life), token);

    public Task RemoveAsync(string key, CancellationToken token = default) =>
        redis.RunAsync(database => database.KeyDeleteAsync(Name(key)), token);

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public byte[]? Get(string key) => throw NotSynchronous();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw NotSynchronous();

    public void Remove(string key) => throw NotSynchronous();

    public void Refresh(string key) => throw NotSynchronous();

    private static RedisKey Name(string key) => $"ma:entry:{key}";

    private static NotSupportedException NotSynchronous() => new("HybridCache asks without blocking.");
}
