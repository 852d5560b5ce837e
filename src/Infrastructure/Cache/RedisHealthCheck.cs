using System.Security.Cryptography;
using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Cache;

/// <summary>Writes a value of its own and reads it back: a replica, or a server with a full disk, answers PING and does not serve.</summary>
internal sealed class RedisHealthCheck(RedisConnection redis) : IHealthCheck
{
    private static readonly Actor Self = Actor.System("infrastructure.health");
    private static readonly CacheKey Probe = new("health", CacheScope.Everyone, $"probe.{Guid.NewGuid():N}");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        RedisKey name = Probe.For(Self);
        RedisValue written = RandomNumberGenerator.GetHexString(16);
        await redis.RunAsync(database => database.StringSetAsync(name, written, TimeSpan.FromMinutes(1)), cancellationToken);
        var read = await redis.RunAsync(database => database.StringGetAsync(name), cancellationToken);
        return read == written
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, "What was written could not be read.");
    }
}
