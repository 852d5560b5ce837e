using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>
/// Holds the portal back until every module's login is shown to be bound by the policies. A server that does not answer yet is waited
/// for; a finding ends the start.
/// </summary>
internal sealed class StartCheckService(IEnumerable<IModuleDatabase> databases, TimeProvider clock, ILogger<StartCheckService> logger) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        foreach (var database in databases)
            findings.AddRange(await PatientlyAsync(database, cancellationToken));
        if (findings.Count > 0)
            throw new GateClosedException([.. findings.Distinct()]);
        logger.LogInformation("Every login of the portal is bound by row-level security");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IReadOnlyList<string>> PatientlyAsync(IModuleDatabase database, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await RoleAndPolicyCheck.FindingsAsync(database.Source, cancellation);
            }
            catch (NpgsqlException failure) when (Failures.IsConnectionLost(failure) && clock.GetElapsedTime(start) < Patience)
            {
                logger.LogWarning("PostgreSQL does not answer yet as {Schema}: {Cause}", database.Schema, failure.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellation);
            }
        }
    }
}
