using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.StartCheck;
using MerajutASA.Infrastructure.Regions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MerajutASA.Infrastructure;

/// <summary>What the gate itself needs, beside the stores' own registrations.</summary>
internal static class InfrastructureServices
{
    public static IServiceCollection AddGate(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddRegions();
        services.AddHostedService<StartCheckService>();
        services.AddHealthChecks().AddCheck<PostgresHealthCheck>("postgres", tags: ["ready"], timeout: TimeSpan.FromSeconds(5));
        return services;
    }
}
