using System.Reflection;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Architecture.Tests;

/// <summary>The rules' subjects, found and never listed: whatever stands beside the portal is under them.</summary>
internal static class Subjects
{
    public const string Prefix = "MerajutASA.Modules.";

    public static IReadOnlyList<Assembly> Modules { get; } = [.. ModuleCatalog.Assemblies()];

    public static IReadOnlyList<Assembly> Contracts { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, Prefix + "*.Contracts.dll").Select(Path.GetFileNameWithoutExtension).Select(name => Assembly.Load(name!)),
    ];

    public static Assembly Infrastructure => typeof(Actor).Assembly;

    /// <summary>Every assembly of ours that serves.</summary>
    public static IReadOnlyList<Assembly> Ours { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "MerajutASA.*.dll").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal)).Select(name => Assembly.Load(name)),
    ];

    /// <summary>Where use cases of a database stand.</summary>
    internal static Assembly AssemblyOf(string schema) => Databases.Single(database => database.Schema == schema).ContextType.Assembly;

    /// <summary>The databases of all modules and of Infrastructure itself, with their models; no server is asked.</summary>
    internal static IReadOnlyList<IModuleDatabase> Databases { get; } = FindDatabases();

    private static List<IModuleDatabase> FindDatabases()
    {
        var nowhere = ModuleCatalog.Modules.Select(module => module.Name).Append(IdentityDb.Schema).Append(AnalyticsDb.Schema)
            .Select(name => new KeyValuePair<string, string?>($"ConnectionStrings:main-{name}", "Host=127.0.0.1;Username=nobody"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(nowhere).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        foreach (var module in ModuleCatalog.Modules)
            module.Add(services, configuration);
        services.AddAccounts(configuration);
        services.AddAnalytics(configuration);
        return [.. services.BuildServiceProvider().GetServices<IModuleDatabase>()];
    }
}
