using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Analytics.Trail;
using MerajutASA.Infrastructure.Audit.Openings;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>Registers the analytics gateway, and for each module its tables, how they are made, and its texts.</summary>
public static class AnalyticsServices
{
    /// <summary>
    /// The gateway and the health check <c>clickhouse</c>, from <c>ConnectionStrings:clickhouse</c> and <c>ConnectionStrings:clickhouse-writer</c>;
    /// its trail and the published figures stand in PostgreSQL (<c>ConnectionStrings:main-analytics</c>).
    /// </summary>
    internal static IServiceCollection AddAnalytics(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<EmbeddedEngines>();
        services.AddSingleton(provider => new ClickHouseStore(
            configuration.GetConnectionString("clickhouse"), configuration.GetConnectionString("clickhouse-writer"),
            provider.GetRequiredService<EmbeddedEngines>()));
        services.AddSingleton<AnalyticsCatalog>();
        services.AddSingleton(provider => new AnalyticsGateway(
            provider.GetRequiredService<ClickHouseStore>(), provider.GetRequiredService<AnalyticsCatalog>(), provider.GetRequiredService<IQueryTrail>()));
        services.AddModuleDatabase<AnalyticsDb>(AnalyticsDb.Schema, options => new AnalyticsDb(options));
        services.AddSingleton<IQueryTrail, QueryTrail>();
        services.AddSmallNumbers();
        services.AddOpeningTable();
        services.AddSingleton<AnalyticsSchema>();
        services.AddSingleton(provider => new FactWriter(
            provider.GetRequiredService<ClickHouseStore>(), provider.GetRequiredService<AnalyticsGateway>(),
            provider.GetRequiredService<AnalyticsCatalog>(), provider.GetRequiredService<AnalyticsSchema>()));
        services.AddHealthChecks().AddCheck<ClickHouseHealthCheck>("clickhouse", timeout: TimeSpan.FromSeconds(5));
        return services;
    }

    public static IServiceCollection AddAnalyticsTable(this IServiceCollection services, AnalyticsTable table) => services.AddSingleton(table);

    public static IServiceCollection AddAnalyticsText(this IServiceCollection services, AnalyticsText text) => services.AddSingleton(text);

    public static IServiceCollection AddAnalyticsScript(this IServiceCollection services, AnalyticsScript script) => services.AddSingleton(script);

    public static IServiceCollection AddAnalyticsView(this IServiceCollection services, AnalyticsView view) => services.AddSingleton(view);
}
