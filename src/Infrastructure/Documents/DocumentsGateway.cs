using System.Reflection;
using MerajutASA.Infrastructure.Access;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Linq;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>
/// Documents in MongoDB. The actor's scope is joined to every query and stamped on every write; without one nothing is done.
/// Throws StoreUnavailableException("mongodb") when MongoDB is away, <see cref="DocumentsRefusedException"/> for what may not be asked.
/// </summary>
public sealed class DocumentsGateway
{
    private readonly MongoStore _store;
    private readonly ScopeIndexes _indexes = new();

    internal DocumentsGateway(MongoStore store) => _store = store;

    /// <summary>The document, or null if there is none that the actor may see.</summary>
    public Task<T?> FindAsync<T>(Actor actor, Guid id, CancellationToken cancellation = default)
        where T : class, IDocument => FindAsync<T>(actor, null, id, cancellation);

    /// <summary>
    /// The same, and what is told to institutions (<see cref="DocumentScope.ToldTo"/>) in a region that holds the actor's own, which lies
    /// at <paramref name="residence"/> by the register in PostgreSQL.
    /// </summary>
    public Task<T?> FindAsync<T>(Actor actor, string? residence, Guid id, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        var filter = Readable<T>(actor, residence) & ById<T>(id);
        return RunAsync<T, T?>(async documents => await documents.Find(filter).SingleOrDefaultAsync(cancellation), cancellation);
    }

    /// <summary>What a query yields of the documents that the actor may see.</summary>
    public Task<IReadOnlyList<TResult>> QueryAsync<T, TResult>(
        Actor actor, Func<IQueryable<T>, IQueryable<TResult>> query, CancellationToken cancellation = default)
        where T : class, IDocument => QueryAsync(actor, null, query, cancellation);

    /// <summary>The same, and of what is told to institutions where the actor's own lies.</summary>
    public Task<IReadOnlyList<TResult>> QueryAsync<T, TResult>(
        Actor actor, string? residence, Func<IQueryable<T>, IQueryable<TResult>> query, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        ArgumentNullException.ThrowIfNull(query);
        var scope = PipelineStageDefinitionBuilder.Match(Readable<T>(actor, residence));
        return RunAsync<T, IReadOnlyList<TResult>>(
            async documents => await query(documents.AsQueryable().AppendStage(scope)).ToListAsync(cancellation), cancellation);
    }

    /// <summary>False when a document already has the id, in whichever scope.</summary>
    public Task<bool> InsertAsync<T>(Actor actor, DocumentScope scope, T document, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        var stamped = Stamped(actor, scope, document);
        return RunAsync<T, bool>(documents => UnlessTakenAsync(async () =>
        {
            await Raw(documents).InsertOneAsync(stamped, null, cancellation);
            return true;
        }), cancellation);
    }

    /// <summary>False when there is no such document that the actor may see.</summary>
    public Task<bool> ReplaceAsync<T>(Actor actor, DocumentScope scope, T document, CancellationToken cancellation = default)
        where T : class, IDocument => StoreAsync(actor, scope, document, upsert: false, cancellation);

    /// <summary>Inserts or replaces; false when the id belongs to a document that the actor may not see.</summary>
    public Task<bool> UpsertAsync<T>(Actor actor, DocumentScope scope, T document, CancellationToken cancellation = default)
        where T : class, IDocument => StoreAsync(actor, scope, document, upsert: true, cancellation);

    /// <summary>
    /// Inserts or replaces each, save where the store already holds a newer version; the store itself compares, in the same step as it writes.
    /// The ids that were not written: what is there is newer, or belongs to somebody whose documents the actor may not see.
    /// </summary>
    public Task<IReadOnlyList<Guid>> UpsertIfNewerAsync<T>(
        Actor actor, IReadOnlyList<(DocumentScope Scope, T Document)> documents, CancellationToken cancellation = default)
        where T : class, IVersionedDocument
    {
        ArgumentNullException.ThrowIfNull(documents);
        var stamped = documents.Select(each => Stamped(actor, each.Scope, each.Document)).ToList();
        var field = DocumentVersions.FieldOf<T>();
        return RunAsync<T, IReadOnlyList<Guid>>(
            async stored => [.. (await DocumentVersions.WriteAsync(Raw(stored), ScopeRules.Filter(actor), field, stamped, cancellation)).Select(at => documents[at].Document.Id)],
            cancellation);
    }

    /// <summary>False when there is no such document that the actor may see.</summary>
    public Task<bool> DeleteAsync<T>(Actor actor, Guid id, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        var filter = Writable<T>(actor) & ById<T>(id);
        return RunAsync<T, bool>(async documents => (await documents.DeleteOneAsync(filter, cancellation)).DeletedCount > 0, cancellation);
    }

    private Task<bool> StoreAsync<T>(Actor actor, DocumentScope scope, T document, bool upsert, CancellationToken cancellation)
        where T : class, IDocument
    {
        var stamped = Stamped(actor, scope, document);
        var filter = new BsonDocument("$and", new BsonArray { new BsonDocument("_id", stamped["_id"]), ScopeRules.Filter(actor) });
        return RunAsync<T, bool>(documents => UnlessTakenAsync(async () =>
        {
            var result = await Raw(documents).ReplaceOneAsync(filter, stamped, new ReplaceOptions { IsUpsert = upsert }, cancellation);
            return upsert || result.MatchedCount > 0;
        }), cancellation);
    }

    private static FilterDefinition<T> Readable<T>(Actor actor, string? residence)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var highest = DocumentClasses.HighestOf(typeof(T));
        return actor.Clearance >= highest
            ? ScopeRules.Filter(actor, residence)
            : throw new DocumentsRefusedException($"{typeof(T).Name} holds {highest} data, above the clearance of this session.");
    }

    private static FilterDefinition<T> Writable<T>(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        DocumentClasses.HighestOf(typeof(T));
        return ScopeRules.Filter(actor);
    }

    private static BsonDocument Stamped<T>(Actor actor, DocumentScope scope, T document)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(document);
        Writable<T>(actor);
        ScopeRules.RequireWritable(actor, scope);
        DocumentSerializers.Ensure();
        return document.ToBsonDocument().Set(ScopeRules.Field, ScopeRules.Stamp(scope));
    }

    private static FilterDefinition<T> ById<T>(Guid id) => new BsonDocument("_id", new BsonBinaryData(id, GuidRepresentation.Standard));

    private static IMongoCollection<BsonDocument> Raw<T>(IMongoCollection<T> documents) =>
        documents.Database.GetCollection<BsonDocument>(documents.CollectionNamespace.CollectionName);

    private static async Task<bool> UnlessTakenAsync(Func<Task<bool>> write)
    {
        try
        {
            return await write();
        }
        catch (MongoWriteException taken) when (MongoFailures.IsDuplicate(taken))
        {
            return false;
        }
    }

    private Task<TResult> RunAsync<T, TResult>(Func<IMongoCollection<T>, Task<TResult>> work, CancellationToken cancellation) =>
        _store.RunAsync(
            async database =>
            {
                var declared = typeof(T).GetCustomAttribute<DocumentAttribute>()
                    ?? throw new DocumentsRefusedException($"{typeof(T).Name} declares no [Document].");
                var documents = database.GetCollection<T>(declared.Collection);
                await _indexes.EnsureAsync(documents, cancellation);
                return await work(documents);
            },
            cancellation);
}
