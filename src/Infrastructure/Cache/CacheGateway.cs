using System.Text.Json;
using MerajutASA.Infrastructure.Access;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Cache;

/// <summary>
/// Values that can be had again from their source, kept in Redis. A value declares its class; above Internal it is cached only sealed.
/// Throws StoreUnavailableException("redis") when Redis is away.
/// </summary>
public sealed class CacheGateway
{
    private readonly RedisConnection _redis;

    internal CacheGateway(RedisConnection redis) => _redis = redis;

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
}
