using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>
/// Writes documents unless the store holds a newer version of them. The condition is part of the write: where it fails, the upsert
/// becomes an insert, which the taken id refuses.
/// </summary>
internal static class DocumentVersions
{
    /// <summary>What a document's version is called in the store.</summary>
    public static string FieldOf<T>()
        where T : class, IVersionedDocument
    {
        DocumentSerializers.Ensure();
        return BsonClassMap.LookupClassMap(typeof(T)).GetMemberMap(nameof(IVersionedDocument.Version)).ElementName;
    }

    /// <returns>The places of those that were refused.</returns>
    public static async Task<IReadOnlyList<int>> WriteAsync(
        IMongoCollection<BsonDocument> stored, BsonDocument scope, string version, IReadOnlyList<BsonDocument> documents, CancellationToken cancellation)
    {
        // Of two that insert the same new document at once one is refused although it may be the newer: it finds the other's the second time.
        var refused = await TryAsync(stored, scope, version, documents, [.. Enumerable.Range(0, documents.Count)], cancellation);
        return await TryAsync(stored, scope, version, documents, refused, cancellation);
    }

    private static async Task<IReadOnlyList<int>> TryAsync(
        IMongoCollection<BsonDocument> stored, BsonDocument scope, string version, IReadOnlyList<BsonDocument> documents, IReadOnlyList<int> places, CancellationToken cancellation)
    {
        if (places.Count == 0)
            return [];
        try
        {
            await stored.BulkWriteAsync(places.Select(at => Write(scope, version, documents[at])), new BulkWriteOptions { IsOrdered = false }, cancellation);
            return [];
        }
        catch (MongoBulkWriteException<BsonDocument> taken) when (MongoFailures.IsDuplicate(taken))
        {
            return [.. taken.WriteErrors.Select(error => places[error.Index])];
        }
    }

    private static ReplaceOneModel<BsonDocument> Write(BsonDocument scope, string version, BsonDocument document)
    {
        var older = new BsonDocument(version, new BsonDocument("$lte", document[version]));
        return new ReplaceOneModel<BsonDocument>(new BsonDocument("$and", new BsonArray { new BsonDocument("_id", document["_id"]), scope, older }), document) { IsUpsert = true };
    }
}
