using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MerajutASA.Portal.Http;

/// <summary>
/// live: the process answers. ready: what cases need (checks tagged <c>ready</c>) answers. parts: each part by name and
/// state, never a connection string or an exception.
/// </summary>
internal static class Health
{
    public const string Ready = "ready";

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).ShortCircuit();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).ShortCircuit();
        endpoints.MapHealthChecks("/health/parts", new HealthCheckOptions { ResponseWriter = WriteParts }).ShortCircuit();
    }

    private static Task WriteParts(HttpContext context, HealthReport report)
    {
        var parts = report.Entries.ToDictionary(entry => entry.Key, entry => new
        {
            State = entry.Value.Status.ToString(),
            Milliseconds = Math.Round(entry.Value.Duration.TotalMilliseconds, 1),
        });
        return context.Response.WriteAsJsonAsync(new { State = report.Status.ToString(), Parts = parts }, JsonSerializerOptions.Web);
    }
}
