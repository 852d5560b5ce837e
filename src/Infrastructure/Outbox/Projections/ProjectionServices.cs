using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Outbox.Projections;

/// <summary>Registers projections; every process knows them, only the relay's runs them.</summary>
public static class ProjectionServices
{
    public static IServiceCollection AddProjection<TProjection>(this IServiceCollection services)
        where TProjection : class, IProjection =>
        services.AddScoped<TProjection>().AddSingleton(new ProjectionType(typeof(TProjection)));
}
