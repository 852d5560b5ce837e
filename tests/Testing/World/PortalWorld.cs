using MerajutASA.Infrastructure.Audit.Openings;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Testing.Postgres;
using MerajutASA.Testing.Redis;
using MerajutASA.Testing.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MerajutASA.Testing.World;

/// <summary>What a whole portal stands on: migrated databases with every region, a Redis of its own that a test may stop, and secrets.</summary>
public sealed class PortalWorld : IAsyncDisposable
{
    private readonly TestDatabase _main;
    private readonly TestDatabase _keys;
    private readonly Secrets _secrets;
    private readonly IReadOnlyDictionary<string, string?> _others;
    private readonly PostgresCluster? _keysCluster;

    private PortalWorld(TestDatabase main, TestDatabase keys, PostgresCluster? keysCluster, Secrets secrets, RedisServer redis, IReadOnlyDictionary<string, string?>? others)
    {
        _keysCluster = keysCluster;
        _main = main;
        _keys = keys;
        _secrets = secrets;
        _others = others ?? Away;
        Redis = redis;
    }

    /// <summary>An address at which nobody answers, for each store that was not given.</summary>
    private static Dictionary<string, string?> Away { get; } = new()
    {
        ["ConnectionStrings:mongodb"] = $"mongodb://127.0.0.1:{FreePort.Find()}/merajut",
        ["ConnectionStrings:clickhouse"] = $"Host=127.0.0.1;Port={FreePort.Find()};Database=default",
        ["ConnectionStrings:clickhouse-writer"] = $"Host=127.0.0.1;Port={FreePort.Find()};Database=default",
        ["ConnectionStrings:graph"] = $"falkor://nobody:nothing@127.0.0.1:{FreePort.Find()}/merajut",
        ["ConnectionStrings:graph-writer"] = $"falkor://nobody:nothing@127.0.0.1:{FreePort.Find()}/merajut",
    };

    public RedisServer Redis { get; }

    /// <summary>The cluster of the keys, where it stands apart.</summary>
    public PostgresCluster KeysCluster => _keysCluster ?? throw new InvalidOperationException("The keys stand beside main here.");

    /// <summary>A folder that goes away with the world.</summary>
    public string Home => _secrets.Home;

    /// <summary>For the portal's command line: there before any part of it looks at its settings.</summary>
    public IEnumerable<string> Arguments => Settings.Of(_main, _keys, _secrets, pooled: _keysCluster is not null).AsEnumerable()
        .Where(setting => setting.Value is not null)
        .Append(new("ConnectionStrings:main-region", _main.Direct("merajut_region")))
        .Append(new("ConnectionStrings:redis", Redis.ConnectionString))
        .Concat(_others)
        .Select(setting => $"--{setting.Key}={setting.Value}");

    /// <param name="others">Connection strings of MongoDB, ClickHouse and the graph; null where what is done needs none of them.</param>
    /// <param name="apart">As in production: the keys in a cluster of their own, and the portal's logins through pgBouncer.</param>
    public static async Task<PortalWorld> CreateAsync(IReadOnlyDictionary<string, string?>? others = null, bool apart = false)
    {
        var (main, keys) = await Databases.CopyAsync(ModuleCatalog.Modules);
        PostgresCluster? cluster = null;
        if (apart)
        {
            await keys.DisposeAsync();
            cluster = await PostgresCluster.StartAsync();
            keys = await cluster.CreateKeysAsync();
        }

        await RegionLoader.LoadAsync(main.Direct("merajut_owner"), LoadedRegions.Folder);
        return new PortalWorld(main, keys, cluster, new Secrets(), await RedisServer.StartAsync(), others);
    }

    /// <summary>Hands events on inside the portal's process, where ./merajut up has a process of its own.</summary>
    public static void AddRelay(IServiceCollection services, IConfiguration configuration) => services.AddRelay(configuration).AddOpeningCounting();

    /// <summary>Takes down what <see cref="AddRelay"/> runs: copies stand still.</summary>
    public static Task StopRelayAsync(IServiceProvider services) => Relay(services).StopAsync(CancellationToken.None);

    public static Task StartRelayAsync(IServiceProvider services) => Relay(services).StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        await _main.DisposeAsync();
        await _keys.DisposeAsync();
        if (_keysCluster is not null)
            await _keysCluster.DisposeAsync();
        _secrets.Dispose();
    }

    private static RelayWorker Relay(IServiceProvider services) => services.GetServices<IHostedService>().OfType<RelayWorker>().Single();
}
