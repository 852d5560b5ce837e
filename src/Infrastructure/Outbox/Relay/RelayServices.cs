using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Outbox.Projections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>Registers handlers (every process knows them) and the relay (only the relay's process runs it).</summary>
public static class RelayServices
{
    /// <summary>Registers every <see cref="IHandle{TEvent}"/> of the module's assembly.</summary>
    public static IServiceCollection AddHandlersFrom<TModule>(this IServiceCollection services)
        where TModule : IModule
    {
        var handlers = typeof(TModule).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && HandlerMap.Contracts(type).Any());
        foreach (var handler in handlers)
            services.AddHandler(handler);
        return services;
    }

    /// <summary>One that is no module's: the portal's own, between a module and what all of them rest on.</summary>
    internal static IServiceCollection AddHandler(this IServiceCollection services, Type handler) =>
        services.AddScoped(handler).AddSingleton(new HandlerType(handler));

    /// <summary>What hands events on; needs <c>ConnectionStrings:main-relay</c>, which the portal's process never has.</summary>
    internal static IServiceCollection AddDispatcher(this IServiceCollection services, IConfiguration configuration)
    {
        var text = configuration.GetConnectionString("main-relay") ?? throw new InvalidOperationException("ConnectionStrings:main-relay is missing.");
        // By its name a process's connections are known as one's.
        services.AddKeyedSingleton("relay", (_, _) => Source(text));
        services.AddSingleton(provider => new OutboxReader(provider.GetRequiredKeyedService<NpgsqlDataSource>("relay")));
        services.AddSingleton(provider => new ProjectionTurn(provider.GetRequiredKeyedService<NpgsqlDataSource>("relay")));
        services.AddSingleton<HandlerMap>();
        services.AddSingleton<Subscribers>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SyncReport>(provider, provider.GetRequiredKeyedService<NpgsqlDataSource>("relay")));
        services.AddSingleton<ProjectionRuns>();
        return services;
    }

    /// <summary>The relay at work; needs <c>ConnectionStrings:main-replication</c> beside, which reads what row-level security hides.</summary>
    internal static IServiceCollection AddRelay(this IServiceCollection services, IConfiguration configuration)
    {
        var replication = configuration.GetConnectionString("main-replication") ?? throw new InvalidOperationException("ConnectionStrings:main-replication is missing.");
        var slot = $"relay_{new NpgsqlConnectionStringBuilder(replication).Database}";
        return services
            .AddDispatcher(configuration)
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<WalFeed>(provider, replication, slot))
            .AddHostedService(provider => ActivatorUtilities.CreateInstance<RelayWorker>(provider, provider.GetRequiredKeyedService<NpgsqlDataSource>("relay")))
            .AddPublishing();
    }

    // A direct connection, so that what is asked many times a second can be prepared. What it notes need not be on the disk at once: a server
    // that falls forgets it, and the events are handed over again, which subscribers expect.
    internal static NpgsqlDataSource Source(string text) => new NpgsqlDataSourceBuilder(text)
    {
        Name = "relay",
        ConnectionStringBuilder = { ApplicationName = $"relay {Guid.NewGuid():N}", MaxAutoPrepare = 50, Options = "-c synchronous_commit=off" },
    }.Build();
}
