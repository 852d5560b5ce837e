using System.Text.Json;
using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Cache;

/// <summary>
/// Tells every process something now: a cached value is stale, a board has changed. Nothing is kept: who does not listen, or is cut off,
/// never hears it, so that a signal may only make sooner what would happen anyway.
/// </summary>
public sealed class Signals
{
    private readonly RedisConnection _redis;
    private readonly ILogger<Signals> _logger;

    internal Signals(RedisConnection redis, ILogger<Signals> logger)
    {
        _redis = redis;
        _logger = logger;
    }

    /// <summary>Throws StoreUnavailableException("redis") when Redis is away.</summary>
    public async Task PublishAsync<T>(Actor actor, CacheKey channel, T message, CancellationToken cancellation = default)
        where T : class
    {
        CacheableTypes.Require<T>();
        var name = RedisChannel.Literal(channel.For(actor));
        await _redis.SignalAsync(subscriber => subscriber.PublishAsync(name, JsonSerializer.SerializeToUtf8Bytes(message)), cancellation);
    }

    /// <summary>Hears the channel, in order, until disposed. Where Redis is away, now or later, it hears again when Redis is back.</summary>
    public async Task<IAsyncDisposable> SubscribeAsync<T>(
        Actor actor, CacheKey channel, Func<T, Task> hear, CancellationToken cancellation = default)
        where T : class
    {
        CacheableTypes.Require<T>();
        var name = RedisChannel.Literal(channel.For(actor));
        var queue = await SubscribeAsync(name, cancellation);
        queue.OnMessage(message => HearAsync(channel, message.Message, hear));
        return new Subscription(queue);
    }

    private async Task<ChannelMessageQueue> SubscribeAsync(RedisChannel name, CancellationToken cancellation)
    {
        try
        {
            return await _redis.SignalAsync(subscriber => subscriber.SubscribeAsync(name), cancellation);
        }
        catch (StoreUnavailableException away)
        {
            _logger.LogWarning("{Channel} is silent for now: {Cause}", name, away.Message);
            return await _redis.SignalAsync(subscriber => subscriber.SubscribeAsync(name, CommandFlags.FireAndForget), cancellation);
        }
    }

    private async Task HearAsync<T>(CacheKey channel, RedisValue message, Func<T, Task> hear)
    {
        try
        {
            await hear(JsonSerializer.Deserialize<T>((byte[])message!)!);
        }
        catch (Exception failure)
        {
            // One message that cannot be handled must not end the listening.
            _logger.LogError(failure, "A signal on {Channel} could not be handled", channel);
        }
    }

    private sealed class Subscription(ChannelMessageQueue queue) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await queue.UnsubscribeAsync();
    }
}
