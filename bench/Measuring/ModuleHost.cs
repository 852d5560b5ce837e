using MerajutASA.Portal.Composition;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Bench.Measuring;

/// <summary>The portal's modules without its pages, as a measurement uses them.</summary>
internal static class ModuleHost
{
    public static IHost Create(BenchSettings settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddConfiguration(settings.Configuration);
        builder.Environment.EnvironmentName = Environments.Development;
        // Standard output is for the figures alone.
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddLocalization();
        builder.AddStores();
        builder.AddModules();
        return builder.Build();
    }
}
