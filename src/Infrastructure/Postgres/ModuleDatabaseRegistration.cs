using MerajutASA.Infrastructure.Cache.Queries;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Registers a module's database: its login, its schema, its unit of work.</summary>
public static class ModuleDatabaseRegistration
{
    /// <param name="services">The portal's services.</param>
    /// <param name="schema">The module's name: also its connection string's (<c>main-children</c>).</param>
    /// <param name="make">Makes a context: <c>options => new ChildrenDb(options)</c>.</param>
    public static IServiceCollection AddModuleDatabase<TDb>(this IServiceCollection services, string schema, Func<DbContextOptions<TDb>, TDb> make)
        where TDb : ModuleDb
    {
        services.AddSingleton(provider => new ModuleDatabase<TDb>(schema, Source(provider, schema), make));
        services.AddSingleton<IModuleDatabase>(provider => provider.GetRequiredService<ModuleDatabase<TDb>>());
        services.AddSingleton(provider => new UnitOfWork<TDb>(
            provider.GetRequiredService<ModuleDatabase<TDb>>(),
            provider.GetRequiredService<IKeyRing>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<UnitOfWork<TDb>>>(),
            provider.GetService<QueryCache>()));
        return services;
    }

    private static NpgsqlDataSource Source(IServiceProvider provider, string schema)
    {
        var name = $"main-{schema}";
        var text = provider.GetRequiredService<IConfiguration>().GetConnectionString(name)
            ?? throw new InvalidOperationException($"ConnectionStrings:{name} is missing.");
        var builder = new NpgsqlDataSourceBuilder(text) { Name = name };
        return builder.Build();
    }

    /// <summary>Registers every class of the module's assembly that declares a use case.</summary>
    public static IServiceCollection AddUseCasesFrom<TModule>(this IServiceCollection services)
        where TModule : IModule
    {
        foreach (var type in UseCases.In(typeof(TModule).Assembly))
            services.AddScoped(type);
        return services;
    }
}
