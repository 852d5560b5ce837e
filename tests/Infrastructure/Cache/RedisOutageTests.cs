using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache;
using MerajutASA.Testing.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Cache;

public sealed class RedisOutageTests : CacheTest
{
    [Fact]
    public async Task Without_Redis_every_call_says_so_soon()
    {
        await Redis.StopAsync();
        var process = Process();
        await process.StartAsync(Cancellation);
        var cache = process.Services.GetRequiredService<CacheGateway>();
        var watch = Stopwatch.StartNew();

        Assert.Equal("redis", (await Assert.ThrowsAsync<StoreUnavailableException>(() => cache.GetAsync<Board>(Portal, NewKey(), Cancellation))).Store);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => cache.SetAsync(Portal, NewKey(), Some, Minute, Cancellation));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => process.Services.GetRequiredService<RateLimiter>()
            .TakeAsync(Portal, NewKey(), new RateLimit(1, Minute), Cancellation));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => process.Services.GetRequiredService<Signals>()
            .PublishAsync(Portal, NewKey(), Some, Cancellation));
        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(process.Services));

        // Six calls of a second at most, five times over.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_Redis_that_takes_connections_and_never_answers_holds_nobody_up()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var cache = Get<CacheGateway>($"{silent.LocalEndpoint},user=portal,password=x");
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => cache.GetAsync<Board>(Portal, NewKey(), Cancellation));

        // A second to connect and one to ask, five times over.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task When_Redis_is_back_what_it_held_is_had_again_and_signals_are_heard_again()
    {
        var process = Process();
        var cache = process.Services.GetRequiredService<CacheGateway>();
        var signals = process.Services.GetRequiredService<Signals>();
        var (key, channel) = (NewKey(), NewKey());
        var heard = new TaskCompletionSource();
        await using var subscription = await signals.SubscribeAsync<Board>(Portal, channel, _ => Task.FromResult(heard.TrySetResult()), Cancellation);
        await cache.SetAsync(Portal, key, Some, Minute, Cancellation);

        await Redis.StopAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => cache.GetAsync<Board>(Portal, key, Cancellation));
        await Redis.StartAgainAsync();

        await UntilAsync(async () => await HealthAsync(process.Services) == HealthStatus.Healthy);
        Assert.Equal(Some, await cache.GetAsync<Board>(Portal, key, Cancellation));
        await UntilAsync(() => HeardAsync(signals, channel, heard));
    }

    [Fact]
    public async Task Who_begins_to_listen_while_Redis_is_away_hears_when_it_comes()
    {
        await Redis.StopAsync();
        var signals = Get<Signals>();
        var channel = NewKey();
        var heard = new TaskCompletionSource();
        await using var subscription = await signals.SubscribeAsync<Board>(Portal, channel, _ => Task.FromResult(heard.TrySetResult()), Cancellation);

        await Redis.StartAgainAsync();

        await UntilAsync(() => HeardAsync(signals, channel, heard));
    }

    private static async Task<bool> HeardAsync(Signals signals, CacheKey channel, TaskCompletionSource heard)
    {
        try
        {
            await signals.PublishAsync(Portal, channel, Some, Cancellation);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }

        return heard.Task.IsCompleted;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Redis.DisposeAsync();
    }

    private protected override Task<RedisServer> ServerAsync() => RedisServer.StartAsync();

    private static async Task<HealthStatus> HealthAsync(IServiceProvider services) =>
        (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation)).Entries["redis"].Status;

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        var patience = Stopwatch.StartNew();
        while (!await happened())
        {
            Assert.InRange(patience.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
            await Task.Delay(50, Cancellation);
        }
    }
}
