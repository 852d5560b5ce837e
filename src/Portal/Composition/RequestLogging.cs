using Microsoft.AspNetCore.StaticAssets;
using Serilog.Events;

namespace MerajutASA.Portal.Composition;

/// <summary>How loudly a request is logged: files and probes only for whoever listens closely.</summary>
internal static class RequestLogging
{
    public static LogEventLevel Level(HttpContext context, double milliseconds, Exception? exception) =>
        exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
        : context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? LogEventLevel.Debug
        : LogEventLevel.Information;
}
