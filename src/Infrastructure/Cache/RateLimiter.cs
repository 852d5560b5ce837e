using MerajutASA.Infrastructure.Access;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Cache;

/// <summary>Limits of rate that all processes share. Limits of last resort (lock-out) are PostgreSQL's: Redis may forget.</summary>
public sealed class RateLimiter
{
    // The server's own clock, so that hosts whose clocks differ share one bucket. Redis runs a script as one step.
    private const string TakeOne = """
        local most, refill = tonumber(ARGV[1]), tonumber(ARGV[2])
        local time = redis.call('TIME')
        local now = time[1] * 1000 + time[2] / 1000
        local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
        local since = math.max(0, now - (tonumber(bucket[2]) or now))
        local tokens = math.min(most, (tonumber(bucket[1]) or most) + since * most / refill)
        local allowed = tokens >= 1
        if allowed then tokens = tokens - 1 end
        redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', tostring(now))
        redis.call('PEXPIRE', KEYS[1], math.ceil(refill))
        return allowed and 0 or math.ceil((1 - tokens) * refill / most)
        """;

    private readonly RedisConnection _redis;

    internal RateLimiter(RedisConnection redis) => _redis = redis;

    /// <summary>Takes a token from the bucket if there is one. Throws StoreUnavailableException("redis") when Redis is away.</summary>
    public async Task<RateDecision> TakeAsync(Actor actor, CacheKey bucket, RateLimit limit, CancellationToken cancellation = default)
    {
        RedisKey name = bucket.For(actor);
        var wait = await _redis.RunAsync(
            database => database.ScriptEvaluateAsync(TakeOne, [name], [limit.Tokens, (long)limit.Refill.TotalMilliseconds]), cancellation);
        var milliseconds = (long)wait;
        return new RateDecision(milliseconds == 0, TimeSpan.FromMilliseconds(milliseconds));
    }
}
