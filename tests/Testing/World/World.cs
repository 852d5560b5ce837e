using MerajutASA.Infrastructure;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
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
    private readonly ServiceProvider _services;

    private World(TestDatabase main, TestDatabase keys, Secrets secrets, ServiceProvider services)
    {
        Main = main;
        Keys = keys;
        _secrets = secrets;
        _services = services;
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
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Hands every event that was committed before this call to its subscribers, as the relay process does.</summary>
    public Task<int> RelayAsync(CancellationToken cancellation = default) => Get<Dispatcher>().DrainAsync(cancellation);

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
        var configuration = new ConfigurationBuilder().AddConfiguration(Settings.Of(main, keys, secrets, pooled)).AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostEnvironment>(new TestEnvironment());
        services.AddLocalization();
        services.AddEncryption(configuration);
        services.AddGate();
        services.AddSingleton(new RegionCatalog(LoadedRegions.TreeAsync));
        // Stores that are not there: what is kept in them waits.
        services.AddDocuments(configuration);
        services.AddAnalytics(configuration);
        services.AddGraph(configuration);
        services.AddDispatcher(configuration);
        foreach (var module in modules)
            module.Add(services, configuration);
        more?.Invoke(services, configuration);
        return new World(main, keys, secrets, services.BuildServiceProvider(validateScopes: true));
    }

    /// <summary>Destroys a subject's key, as an erasure will: arranging, not acting.</summary>
    public Task DestroyKeyAsync(Guid subject, CancellationToken cancellation = default) =>
        Get<IKeyRing>().DestroyAsync(subject, Guid.CreateVersion7(), cancellation);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Main.DisposeAsync();
        await Keys.DisposeAsync();
        _secrets.Dispose();
    }
}
