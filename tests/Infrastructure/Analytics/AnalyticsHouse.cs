using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Analytics.Trail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>The gateway as the portal puts it together, with a table and texts of the tests' own.</summary>
internal sealed class AnalyticsHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public AnalyticsHouse(string? reader, string? writer, IEnumerable<AnalyticsTable> tables, IEnumerable<AnalyticsText> texts, string environment = "Development", string? accepted = null,
        IEnumerable<AnalyticsScript>? scripts = null, IEnumerable<AnalyticsView>? views = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:clickhouse"] = reader,
            ["ConnectionStrings:clickhouse-writer"] = writer,
            [EmbeddedEngines.Setting] = accepted,
        }).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment })
            .AddAnalytics(configuration)
            .AddSingleton<IQueryTrail>(Trail);
        foreach (var table in tables)
            services.AddAnalyticsTable(table);
        foreach (var text in texts)
            services.AddAnalyticsText(text);
        foreach (var script in scripts ?? [])
            services.AddAnalyticsScript(script);
        foreach (var view in views ?? [])
            services.AddAnalyticsView(view);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>What was written down; the log itself is another suite's.</summary>
    public HeardTrail Trail { get; } = new();

    public AnalyticsGateway Gateway => _services.GetRequiredService<AnalyticsGateway>();

    public FactWriter Facts => _services.GetRequiredService<FactWriter>();

    public async Task<HealthReportEntry> HealthAsync() =>
        (await _services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["clickhouse"];

    /// <summary>The single number that a text gives.</summary>
    public async Task<ulong> NumberAsync(Actor actor, string text, params (string Name, object? Value)[] values) =>
        Assert.Single(await Gateway.QueryAsync(
            actor, text, values.ToDictionary(value => value.Name, value => value.Value), row => row.GetFieldValue<ulong>(0)));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
