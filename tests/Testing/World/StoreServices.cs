using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Graph;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Testing.World;

/// <summary>Stores beside PostgreSQL, as the portal registers them, at the addresses of a test's own engines. Without an address a store is away.</summary>
public static class StoreServices
{
    public static IServiceCollection AddGraphAt(this IServiceCollection services, string? reader, string? writer) => services.AddGraph(
        Addresses(("ConnectionStrings:graph", reader), ("ConnectionStrings:graph-writer", writer)));

    public static IServiceCollection AddDocumentsAt(this IServiceCollection services, string? address) => services.AddDocuments(
        Addresses(("ConnectionStrings:mongodb", address)));

    private static IConfigurationRoot Addresses(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, value.Value))).Build();
}
