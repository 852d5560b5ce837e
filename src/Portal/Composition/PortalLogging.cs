using System.Globalization;
using Serilog;
using Serilog.Events;

namespace MerajutASA.Portal.Composition;

/// <summary>Every line carries the reference that an error page shows. Addresses are logged without their query, which may hold a search.</summary>
internal static class PortalLogging
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Reference} {SourceContext} {Message:lj}{NewLine}{Exception}";

    public static void AddPortalLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog(log => log
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
        .ReadFrom.Configuration(builder.Configuration)
        .Enrich.With<ReferenceEnricher>()
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture));
}
