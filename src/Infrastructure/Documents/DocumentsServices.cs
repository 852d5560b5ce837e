using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MerajutASA.Infrastructure.Documents;

internal static class DocumentsServices
{
    /// <summary>The documents gateway and the health check <c>mongodb</c>, from <c>ConnectionStrings:mongodb</c>.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        // The driver keeps the first serializer that it finds for a type: ours must stand before anything is asked of it.
        DocumentSerializers.Ensure();
        services.TryAddSingleton<EmbeddedEngines>();
        services.AddSingleton(provider => new MongoStore(
            configuration.GetConnectionString(MongoStore.Name), provider.GetRequiredService<EmbeddedEngines>()));
        services.AddSingleton(provider => new DocumentsGateway(provider.GetRequiredService<MongoStore>()));
        services.AddFiles(configuration);
        services.AddHealthChecks().AddCheck<DocumentsHealthCheck>(MongoStore.Name, timeout: TimeSpan.FromSeconds(10));
        return services;
    }
}
