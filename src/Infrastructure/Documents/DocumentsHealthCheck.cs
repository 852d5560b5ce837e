using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MongoDB.Bson;
using MongoDB.Driver;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>Writes a document, reads it back and removes it.</summary>
internal sealed class DocumentsHealthCheck(MongoStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await store.RunAsync(database => ProbeAsync(database, cancellationToken), cancellationToken);
        }
        catch (StoreUnavailableException away)
        {
            return HealthCheckResult.Unhealthy(away.InnerException?.Message ?? away.Message, away);
        }
    }

    private async Task<HealthCheckResult> ProbeAsync(IMongoDatabase database, CancellationToken cancellation)
    {
        var probes = database.GetCollection<BsonDocument>("infrastructure.probes");
        var probe = new BsonDocument { { "_id", ObjectId.GenerateNewId() }, { "at", DateTime.UtcNow } };
        await probes.InsertOneAsync(probe, null, cancellation);
        var read = await probes.Find(probe).SingleOrDefaultAsync(cancellation);
        var removed = await probes.DeleteOneAsync(new BsonDocument("_id", probe["_id"]), cancellation);
        return read is not null && removed.DeletedCount == 1
            ? HealthCheckResult.Healthy(store.Version)
            : HealthCheckResult.Unhealthy("What was written was not there to be read and removed.");
    }
}
