using System.Text.Json;
using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Cache;

/// <summary>
/// Values that can be had again from their source, kept in Redis. A value declares its class; above Internal it is cached only sealed.
/// Throws StoreUnavailableException("redis") when Redis is away.
/// </summary>
public sealed class CacheGateway
{
    private readonly RedisConnection _redis;
    private readonly ILogger<CacheGateway> _logger;

    internal CacheGateway(RedisConnection redis, ILogger<CacheGateway> logger)
    {
        _redis = redis;
        _logger = logger;
    }

    public async Task<T?> GetAsync<T>(Actor actor, CacheKey key, CancellationToken cancellation = default)
        where T : class
    {
        CacheableTypes.Require<T>();
        RedisKey name = key.For(actor);
        var found = await _redis.RunAsync(database => database.StringGetAsync(name), cancellation);
        return found.IsNull ? null : JsonSerializer.Deserialize<T>((byte[])found!);
    }

    /// <param name="actor">Who asks.</param>
    /// <param name="key">A key of a scope of the actor's.</param>
    /// <param name="value">What to keep.</param>
    /// <param name="life">How long it may be served after its source has changed unnoticed.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task SetAsync<T>(Actor actor, CacheKey key, T value, TimeSpan life, CancellationToken cancellation = default)
        where T : class
    {
        CacheableTypes.Require<T>();
        RedisKey name = key.For(actor);
        await _redis.RunAsync(database => database.StringSetAsync(name, JsonSerializer.SerializeToUtf8Bytes(value), life), cancellation);
    }

    public async Task RemoveAsync(Actor actor, CacheKey key, CancellationToken cancellation = default)
    {
        RedisKey name = key.For(actor);
        await _redis.RunAsync(database => database.KeyDeleteAsync(name), cancellation);
    }

    /// <summary>The cached value, or the source's own, which is then cached. A Redis that is away costs time and nothing else.</summary>
    public async Task<T> GetOrMakeAsync<T>(
        Actor actor, CacheKey key, TimeSpan life, Func<Task<T>> make, CancellationToken cancellation = default)
        where T : class
    {
        T? found = null;
        var serves = await TryAsync(async () => found = await GetAsync<T>(actor, key, cancellation), key);
        if (found is not null)
            return found;
        var made = await make();
        if (serves)
            await TryAsync(() => SetAsync(actor, key, made, life, cancellation), key);
        return made;
    }

    private async Task<bool> TryAsync(Func<Task> step, CacheKey key)
    {
        try
        {
            await step();
            return true;
        }
        catch (StoreUnavailableException away)
        {
            _logger.LogWarning("{Key} comes from its source: {Cause}", key, away.Message);
            return false;
        }
    }
}
