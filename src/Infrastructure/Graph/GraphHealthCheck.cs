using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MerajutASA.Infrastructure.Graph;

/// <summary>The writer writes a value and the reader reads it back; without a writer's secret here, the reader computes something.</summary>
internal sealed class GraphHealthCheck(IGraphEngine engine) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var token = new Dictionary<string, object?> { ["token"] = Guid.NewGuid() };
        try
        {
            if (engine.Writes)
                await RunAsync("MERGE (p:HealthProbe {id: 1}) SET p.token = $token", writes: true);
            var rows = await RunAsync(
                engine.Writes ? "MATCH (p:HealthProbe {id: 1}) RETURN p.token = $token AS good" : "RETURN size($token) = 36 AS good", writes: false);
            return rows is [var row] && row.Value<bool>("good")
                ? HealthCheckResult.Healthy()
                : new HealthCheckResult(context.Registration.FailureStatus, "What was written could not be read.");
        }
        catch (Exception failure) when (failure is StoreUnavailableException or GraphLimitException or GraphFailedException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, failure.InnerException?.Message ?? failure.Message, failure);
        }

        Task<IReadOnlyList<GraphRow>> RunAsync(string cypher, bool writes) =>
            engine.RunAsync(new GraphStatement(cypher, token, writes, Patience), cancellationToken);
    }
}
