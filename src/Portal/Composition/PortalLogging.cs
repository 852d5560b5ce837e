using System.Globalization;
using Serilog;
using Serilog.Events;

namespace MerajutASA.Portal.Composition;

/// <summary>Every line carries the reference that an error page shows. Addresses are logged without their query, which may hold a search.</summary>
internal static class PortalLogging
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Reference} {SourceContext} {Message:lj}{NewLine}{Exception}";

    public static void AddPortalLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog(log => log
        .ForPortal(builder.Configuration)
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture), preserveStaticLogger: true);

    /// <summary>What is logged, wherever it goes.</summary>
    public static LoggerConfiguration ForPortal(this LoggerConfiguration log, IConfiguration configuration) => log
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
        .ReadFrom.Configuration(configuration)
        .Enrich.With<ReferenceEnricher>();
}
