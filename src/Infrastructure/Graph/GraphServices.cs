using MerajutASA.Infrastructure.Graph.Falkor;
using MerajutASA.Infrastructure.Graph.Neo4j;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Graph;

/// <summary>Registers the graph gateway, and for each module its texts.</summary>
public static class GraphServices
{
    /// <summary>The gateway and the health check <c>graph</c>, from <c>ConnectionStrings:graph</c> and <c>ConnectionStrings:graph-writer</c>.</summary>
    internal static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => Engine(configuration.GetConnectionString("graph"), configuration.GetConnectionString("graph-writer")));
        services.AddSingleton<GraphCatalog>();
        services.AddSingleton<GraphKeys>();
        services.AddSingleton(provider => new GraphGateway(
            provider.GetRequiredService<IGraphEngine>(), provider.GetRequiredService<GraphCatalog>(), provider.GetRequiredService<GraphKeys>()));
        services.AddHealthChecks().AddCheck<GraphHealthCheck>("graph", timeout: TimeSpan.FromSeconds(5));
        return services;
    }

    public static IServiceCollection AddGraphText(this IServiceCollection services, GraphText text) => services.AddSingleton(text);

    public static IServiceCollection AddGraphKey(this IServiceCollection services, GraphKey key) => services.AddSingleton(key);

    private static IGraphEngine Engine(string? reader, string? writer)
    {
        if (string.IsNullOrEmpty(reader))
            return new NoGraphEngine();

        var reads = GraphAddress.Parse(reader);
        var writes = string.IsNullOrEmpty(writer) ? null : GraphAddress.Parse(writer);
        if (writes is not null && (writes.IsNeo4j, writes.Name) != (reads.IsNeo4j, reads.Name))
            throw new FormatException("The graph's two connection strings name different graphs.");
        return reads.IsNeo4j ? new Neo4jEngine(reads, writes) : new FalkorEngine(reads, writes);
    }
}
