using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Documents.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using MongoDB.Driver;

namespace MerajutASA.Infrastructure.Tests.Documents.Gateway;

/// <summary>The gateway as the portal registers it, on a database of its own.</summary>
internal sealed class GatewaySetting : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public GatewaySetting(string? connectionString, string environment = "Development", params IReadOnlyList<(string Key, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:mongodb", connectionString), .. settings.Select(x => KeyValuePair.Create(x.Key, (string?)x.Value))])
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment })
            .AddDocuments(configuration)
            .BuildServiceProvider();
    }

    public DocumentsGateway Documents => _services.GetRequiredService<DocumentsGateway>();

    public FileStore Files => _services.GetRequiredService<FileStore>();

    /// <summary>The same server, but a database that nobody else uses; no directConnection, as the portal's own string has none.</summary>
    public static string OwnDatabase(string connectionString)
    {
        var address = new MongoUrlBuilder(connectionString) { DatabaseName = $"gateway_{Guid.NewGuid():N}", DirectConnection = false };
        address.AuthenticationSource ??= "admin";
        return address.ToString();
    }

    public async Task<HealthReportEntry> HealthAsync() =>
        (await _services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["mongodb"];

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public static Actor Person(Role role, Guid? institution = null, string? region = null, bool secondFactor = true) => new()
    {
        AccountId = Guid.NewGuid(),
        SessionId = Guid.NewGuid(),
        Role = role,
        Institution = institution,
        Region = region,
        RoleVersion = 1,
        SecondFactor = secondFactor,
        SignedInAt = DateTimeOffset.UtcNow,
    };
}
