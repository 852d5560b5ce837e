using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>
/// Holds the portal back until every login that it holds, to main and to the keys, is shown to be bound by the policies. A server that
/// does not answer yet is waited for; a finding ends the start.
/// </summary>
internal sealed class StartCheckService(
    IEnumerable<IModuleDatabase> databases, IConfiguration configuration, TimeProvider clock, ILogger<StartCheckService> logger) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Logins beside those of the modules. One that is not set cannot be used.</summary>
    private static readonly string[] Others = ["main-region", "keys-portal"];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        foreach (var database in databases)
            findings.AddRange(await PatientlyAsync(database.Schema, database.Source, cancellationToken));
        foreach (var name in Others)
        {
            if (configuration.GetConnectionString(name) is not { } text)
                continue;
            await using var source = NpgsqlDataSource.Create(text);
            findings.AddRange(await PatientlyAsync(name, source, cancellationToken));
        }

        if (findings.Count > 0)
            throw new GateClosedException([.. findings.Distinct()]);
        logger.LogInformation("Every login of the portal is bound by row-level security");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IReadOnlyList<string>> PatientlyAsync(string login, NpgsqlDataSource source, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await RoleAndPolicyCheck.FindingsAsync(source, databases.Select(database => database.Schema), cancellation);
            }
            catch (NpgsqlException failure) when (Failures.IsStoreDown(failure) && clock.GetElapsedTime(start) < Patience)
            {
                logger.LogWarning("PostgreSQL does not answer yet as {Login}: {Cause}", login, failure.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellation);
            }
        }
    }
}
