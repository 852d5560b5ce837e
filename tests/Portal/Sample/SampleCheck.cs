using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MerajutASA.Portal.Tests.Sample;

/// <summary>A part that answers or does not; what it would say holds a password, as a driver's exception may.</summary>
internal sealed class SampleCheck(bool down) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        down ? HealthCheckResult.Unhealthy("Host=db;Password=secret", new InvalidOperationException("Password=secret")) : HealthCheckResult.Healthy());
}
