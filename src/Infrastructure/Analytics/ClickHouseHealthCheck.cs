using System.Security.Cryptography;
using ClickHouse.Driver;
using ClickHouse.Driver.ADO.Parameters;
using ClickHouse.Driver.Utility;
using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>The writer writes a value and the reader reads it back; without a writer's secret here, the reader computes something.</summary>
internal sealed class ClickHouseHealthCheck(ClickHouseStore store) : IHealthCheck
{
    private const string Table = "merajut_health";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var works = store.Writes ? await WrittenIsReadAsync(cancellationToken) : await ComputesAsync(cancellationToken);
            if (!works)
                return new HealthCheckResult(context.Registration.FailureStatus, "What was written could not be read.");
            return HealthCheckResult.Healthy(store.IsEmbedded ? "The embedded engine serves." : null);
        }
        catch (StoreUnavailableException away)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, away.InnerException?.Message ?? away.Message, away);
        }
    }

    private async Task<bool> WrittenIsReadAsync(CancellationToken cancel)
    {
        var token = RandomNumberGenerator.GetHexString(16);
        var parameters = new ClickHouseParameterCollection();
        parameters.AddParameter("token", token);
        await store.WriteAsync(async client =>
        {
            await client.ExecuteNonQueryAsync(
                $"CREATE TABLE IF NOT EXISTS {Table} (token String, at DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY at TTL at + INTERVAL 1 HOUR",
                cancellationToken: cancel);
            return await client.ExecuteNonQueryAsync($"INSERT INTO {Table} (token) VALUES ({{token:String}})", parameters, cancellationToken: cancel);
        });
        return await store.ReadAsync(client => client.ExecuteScalarAsync(
            $"SELECT count() = 1 FROM {Table} WHERE token = {{token:String}}", parameters, cancellationToken: cancel)) is (byte)1;
    }

    private async Task<bool> ComputesAsync(CancellationToken cancel) =>
        await store.ReadAsync(client => client.ExecuteScalarAsync("SELECT sum(number) FROM numbers(1000)", cancellationToken: cancel)) is 499_500UL;
}
