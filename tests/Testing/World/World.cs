using MerajutASA.Infrastructure;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Cache;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Testing.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MerajutASA.Testing.World;

/// <summary>
/// A portal without pages: migrated databases of its own on the run's cluster, the gate, the given modules, and people to act as.
/// Reached directly or through pgBouncer in transaction pooling; whole suites run both ways.
/// </summary>
public sealed class World : IAsyncDisposable
{
    private readonly Secrets _secrets;
    private readonly Func<IReadOnlyDictionary<string, string?>, ServiceProvider> _start;
    private readonly ServiceProvider _services;
    private readonly List<ServiceProvider> _others = [];

    private World(TestDatabase main, TestDatabase keys, Secrets secrets, Func<IReadOnlyDictionary<string, string?>, ServiceProvider> start)
    {
        Main = main;
        Keys = keys;
        _secrets = secrets;
        _start = start;
        _services = start(new Dictionary<string, string?>());
        People = new People(main);
    }

    public TestDatabase Main { get; }

    public TestDatabase Keys { get; }

    /// <summary>Makes accounts and sessions.</summary>
    public People People { get; }

    public IServiceProvider Services => _services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Runs with services of one scope, as a request would.</summary>
    public Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull => WithAsync(_services, act);

    /// <summary>The same in another process.</summary>
    public static async Task<TResult> WithAsync<TService, TResult>(IServiceProvider process, Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = process.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>The same portal once more on the same stores, as another process would be; ends with the world.</summary>
    public IServiceProvider StartAnother(params (string Setting, string? Value)[] settings)
    {
        _others.Add(_start(settings.ToDictionary(pair => pair.Setting, pair => pair.Value)));
        return _others[^1];
    }

    /// <summary>Hands every event that was committed before this call to its subscribers, as the relay process does.</summary>
    public async Task<int> RelayAsync(CancellationToken cancellation = default)
    {
        var (all, round) = (0, 0);
        do
        {
            round = await Get<Dispatcher>().RoundAsync(cancellation);
            all += round;
        }
        while (round > 0);
        return all;
    }

    /// <summary>Publishes every month that is over, as the relay process does.</summary>
    public Task<int> PublishAsync(CancellationToken cancellation = default) => Get<Publisher>().RunAsync(cancellation);

    /// <param name="pooled">Whether the portal's logins go through pgBouncer.</param>
    /// <param name="modules">The modules under test; null takes every module beside the test assembly.</param>
    /// <param name="more">Further services, or replacements such as a clock.</param>
    /// <param name="settings">Further settings, such as where a store is; without its connection string a store is away.</param>
    public static async Task<World> CreateAsync(
        bool pooled = false, IReadOnlyList<IModule>? modules = null, Action<IServiceCollection, IConfiguration>? more = null,
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        modules ??= ModuleCatalog.Modules;
        var (main, keys) = await Databases.CopyAsync(modules);
        var secrets = new Secrets();
        var common = Settings.Of(main, keys, secrets, pooled);
        return new World(main, keys, secrets, own => Start(
            new ConfigurationBuilder().AddConfiguration(common).AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).AddInMemoryCollection(own).Build(),
            modules, more));
    }

    private static ServiceProvider Start(IConfiguration configuration, IReadOnlyList<IModule> modules, Action<IServiceCollection, IConfiguration>? more)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostEnvironment>(new TestEnvironment());
        services.AddLocalization();
        services.AddEncryption(configuration);
        services.AddGate();
        services.AddSingleton(new RegionCatalog(LoadedRegions.TreeAsync));
        // Stores that are not there: what is kept in them waits.
        services.AddCache(configuration);
        services.AddDocuments(configuration);
        services.AddAnalytics(configuration);
        services.AddGraph(configuration);
        services.AddDispatcher(configuration);
        foreach (var module in modules)
            module.Add(services, configuration);
        more?.Invoke(services, configuration);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Destroys a subject's key, as an erasure will: arranging, not acting.</summary>
    public Task DestroyKeyAsync(Guid subject, CancellationToken cancellation = default) =>
        Get<IKeyRing>().DestroyAsync(subject, Guid.CreateVersion7(), cancellation);

    public async ValueTask DisposeAsync()
    {
        foreach (var other in _others)
            await other.DisposeAsync();
        await _services.DisposeAsync();
        await Main.DisposeAsync();
        await Keys.DisposeAsync();
        _secrets.Dispose();
    }
}
