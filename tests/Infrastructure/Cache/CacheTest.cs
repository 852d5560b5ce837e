using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache;
using MerajutASA.Testing.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Cache;

/// <summary>A test against Redis; hosts stand for processes.</summary>
public abstract class CacheTest : IAsyncLifetime
{
    internal static readonly Actor Portal = Actor.System("infrastructure.tests");
    internal static readonly Board Some = new(3);
    internal static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly List<IHost> _hosts = [];

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected RedisServer Redis { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Redis = await ServerAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var host in _hosts)
            host.Dispose();
        return ValueTask.CompletedTask;
    }

    private protected virtual Task<RedisServer> ServerAsync() => RedisServer.SharedAsync();

    internal static CacheKey NewKey(CacheScope? scope = null) => new("tests", scope ?? CacheScope.Everyone, $"board.{Guid.NewGuid():N}");

    internal static Actor Person(Role role, Guid? institution = null, string? region = null) => new()
    {
        AccountId = Guid.NewGuid(),
        SessionId = Guid.NewGuid(),
        Role = role,
        Institution = institution,
        Region = region,
        RoleVersion = 1,
        SecondFactor = true,
        SignedInAt = DateTimeOffset.UtcNow,
    };

    internal IHost Process(string? connectionString = null, string caFile = "")
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["ConnectionStrings:redis"] = connectionString ?? Redis.ConnectionString;
        builder.Configuration["Merajut:Cache:CaFile"] = caFile;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddCache(builder.Configuration);
        _hosts.Add(builder.Build());
        return _hosts[^1];
    }

    internal T Get<T>(string? connectionString = null)
        where T : notnull => Process(connectionString).Services.GetRequiredService<T>();
}
