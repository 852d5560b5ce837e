using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Every module's login reaches main, and the schema that this build needs is there.</summary>
internal sealed class PostgresHealthCheck(IEnumerable<IModuleDatabase> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var database in databases)
        {
            try
            {
                await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
                await using var command = new NpgsqlCommand("select to_regproc('audit.write') is not null and not pg_is_in_recovery()", connection);
                if (await command.ExecuteScalarAsync(cancellationToken) is not true)
                    return HealthCheckResult.Unhealthy($"{database.Schema}: not migrated, or a standby");
            }
            catch (NpgsqlException failure)
            {
                return HealthCheckResult.Unhealthy($"{database.Schema}: {failure.Message}", failure);
            }
        }

        return HealthCheckResult.Healthy();
    }
}
