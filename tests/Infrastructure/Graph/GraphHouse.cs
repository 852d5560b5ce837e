using MerajutASA.Infrastructure.Graph;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MerajutASA.Infrastructure.Tests.Graph;

/// <summary>The gateway as the portal puts it together, with texts of the tests' own.</summary>
internal sealed class GraphHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public GraphHouse(string? reader, string? writer, params GraphText[] texts)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:graph"] = reader,
            ["ConnectionStrings:graph-writer"] = writer,
        }).Build();
        var services = new ServiceCollection().AddLogging().AddGraph(configuration);
        foreach (var text in texts)
            services.AddGraphText(text);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public GraphGateway Gateway => _services.GetRequiredService<GraphGateway>();

    public IGraphEngine Engine => _services.GetRequiredService<IGraphEngine>();

    public async Task<HealthReportEntry> HealthAsync() =>
        (await _services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["graph"];

    /// <summary>Runs a text that is not registered, as the gateway would.</summary>
    public Task<IReadOnlyList<GraphRow>> RunAsync(string cypher, bool writes = false, params (string Name, object? Value)[] parameters) =>
        Engine.RunAsync(
            new GraphStatement(cypher, parameters.ToDictionary(p => p.Name, p => p.Value), writes, TimeSpan.FromSeconds(10)), CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
