using MerajutASA.Portal.Composition;
using Microsoft.Extensions.Configuration;

namespace MerajutASA.Bench.Measuring;

/// <summary>The stack that is measured: the settings files that MERAJUT_SETTINGS names.</summary>
internal sealed class BenchSettings(IConfiguration configuration)
{
    public IConfiguration Configuration => configuration;

    /// <summary>Shorter rounds, for looking whether a bench still runs; such figures are not to be quoted.</summary>
    public static bool Quick => Environment.GetEnvironmentVariable("MERAJUT_BENCH_QUICK") == "1";

    public string Connection(string name) => configuration.GetConnectionString(name)
        ?? throw new InvalidOperationException($"ConnectionStrings:{name} is missing: run this by ./merajut bench.");

    public static BenchSettings FromEnvironment()
    {
        var settings = new ConfigurationManager();
        settings.AddSettingsFiles();
        return new BenchSettings(settings);
    }
}
