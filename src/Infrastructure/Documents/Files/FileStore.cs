using MerajutASA.Infrastructure.Access;
using MongoDB.Bson;
using MongoDB.Driver;

namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>
/// Sealed files in two collections of GridFS's shape (<c>files.files</c>, <c>files.chunks</c>), which its tools can read, sealed as they are.
/// The actor's scope is joined to every query and stamped on every write. A file's id is made by the client; which files there should be
/// stands in PostgreSQL (decision 0021). Throws StoreUnavailableException("mongodb") when MongoDB is away or full.
/// </summary>
public sealed class FileStore
{
    private readonly MongoStore _store;
    private readonly TimeProvider _clock;
    private readonly FileIndexes _indexes = new();

    internal FileStore(MongoStore store, TimeProvider clock) => (_store, _clock) = (store, clock);

    /// <summary>Makes room for a file before its first chunk, so that what is left behind by a crash can be found. Idempotent.</summary>
    public Task BeginAsync(Actor actor, FilePlace place, Guid file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        ScopeRules.RequireWritable(actor, place.Scope);
        var document = new BsonDocument
        {
            { "_id", FileFields.Binary(file) },
            { FileFields.Length, 0L },
            { FileFields.ChunkSize, FileCipher.ChunkSize + FileCipher.Overhead },
            { FileFields.UploadDate, new BsonDateTime(_clock.GetUtcNow().UtcDateTime) },
            { FileFields.Metadata, FileFields.Of(place) },
            { ScopeRules.Field, ScopeRules.Stamp(place.Scope) },
        };
        return RunAsync(
            async (files, _) =>
            {
                try
                {
                    await files.InsertOneAsync(document, null, cancellation);
                }
                catch (MongoWriteException taken) when (MongoFailures.IsDuplicate(taken))
                {
                    // Begun before: the record in PostgreSQL says whose it is.
                }

                return true;
            },
            cancellation);
    }

    /// <summary>How many chunks are there; they are written in their order.</summary>
    public Task<int> ChunksAsync(Actor actor, Guid file, CancellationToken cancellation = default)
    {
        var filter = FileFields.Chunks(actor, file);
        return RunAsync(
            async (_, chunks) =>
            {
                var last = await chunks.Find(filter).Sort(new BsonDocument(FileFields.Number, -1)).Project(new BsonDocument(FileFields.Number, 1)).FirstOrDefaultAsync(cancellation);
                return last is null ? 0 : last[FileFields.Number].ToInt32() + 1;
            },
            cancellation);
    }

    /// <summary>Writes the next chunk, sealed; false when somebody has written that one already, or another file has the id.</summary>
    public Task<bool> AppendAsync(Actor actor, FilePlace place, Guid file, int number, byte[] chunk, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        ScopeRules.RequireWritable(actor, place.Scope);
        var document = new BsonDocument
        {
            { "_id", ObjectId.GenerateNewId() },
            { FileFields.File, FileFields.Binary(file) },
            { FileFields.Number, number },
            { FileFields.Data, new BsonBinaryData(chunk) },
            { ScopeRules.Field, ScopeRules.Stamp(place.Scope) },
        };
        return RunAsync(
            async (_, chunks) =>
            {
                try
                {
                    await chunks.InsertOneAsync(document, null, cancellation);
                    return true;
                }
                catch (MongoWriteException taken) when (MongoFailures.IsDuplicate(taken))
                {
                    return false;
                }
            },
            cancellation);
    }

    /// <summary>Writes a whole file; what an earlier attempt under this id has left is not touched, so take a new id for each attempt.</summary>
    public async Task WriteAsync(Actor actor, FilePlace place, FileCipher cipher, Guid file, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cipher);
        await BeginAsync(actor, place, file, cancellation);
        var count = FileCipher.ChunksOf(content.Length);
        for (var number = 0; number < count; number++)
        {
            var from = number * FileCipher.ChunkSize;
            var plain = content.Slice(from, Math.Min(FileCipher.ChunkSize, content.Length - from));
            if (!await AppendAsync(actor, place, file, number, cipher.Seal(file, number, number == count - 1, plain.Span), cancellation))
                throw new FileDamagedException(file, number);
        }

        await CompleteAsync(actor, file, content.Length, cancellation);
    }

    /// <summary>Sets the length that GridFS tells: that of all chunks, sealed.</summary>
    public Task CompleteAsync(Actor actor, Guid file, long length, CancellationToken cancellation = default)
    {
        var filter = FileFields.Files(actor, file);
        var stored = length + ((long)FileCipher.ChunksOf(length) * FileCipher.Overhead);
        return RunAsync((files, _) => files.UpdateOneAsync(filter, new BsonDocument("$set", new BsonDocument(FileFields.Length, stored)), null, cancellation), cancellation);
    }

    /// <summary>One chunk, opened. Throws <see cref="FileDamagedException"/> when it is not there or not as it was.</summary>
    /// <param name="actor">Who asks; a person needs the clearance that the file's class demands.</param>
    /// <param name="cipher">The file's own key.</param>
    /// <param name="file">Which file.</param>
    /// <param name="length">The file's length as its record has it, in bytes before sealing.</param>
    /// <param name="number">Which chunk, from 0.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<byte[]> ReadAsync(Actor actor, FileCipher cipher, Guid file, long length, int number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cipher);
        var filter = FileFields.Chunks(actor, file).Add(FileFields.Number, number);
        var found = await RunAsync(async (_, chunks) => await chunks.Find(filter).FirstOrDefaultAsync(cancellation), cancellation);
        if (found is null)
            throw new FileDamagedException(file, number);
        var last = number == FileCipher.ChunksOf(length) - 1;
        try
        {
            var plain = cipher.Open(file, number, last, found[FileFields.Data].AsByteArray);
            var due = last ? length - ((long)number * FileCipher.ChunkSize) : FileCipher.ChunkSize;
            return plain.Length == due ? plain : throw new FileDamagedException(file, number);
        }
        catch (System.Security.Cryptography.CryptographicException altered)
        {
            throw new FileDamagedException(file, number, altered);
        }
    }

    /// <summary>The whole file in memory; only for what has a limit.</summary>
    public async Task<byte[]> ReadWholeAsync(Actor actor, FileCipher cipher, Guid file, long length, CancellationToken cancellation = default)
    {
        var content = new byte[length];
        for (var number = 0; number < FileCipher.ChunksOf(length); number++)
            (await ReadAsync(actor, cipher, file, length, number, cancellation)).CopyTo(content, (long)number * FileCipher.ChunkSize);
        return content;
    }

    /// <summary>Removes a file with its chunks. Idempotent.</summary>
    public async Task RemoveAsync(Actor actor, Guid file, CancellationToken cancellation = default)
    {
        var (ofFile, ofChunks) = (FileFields.Files(actor, file), FileFields.Chunks(actor, file));
        await RunAsync(
            async (files, chunks) =>
            {
                // The file last: as long as it stands, its chunks can be found.
                await chunks.DeleteManyAsync(ofChunks, cancellation);
                return await files.DeleteOneAsync(ofFile, cancellation);
            },
            cancellation);
    }

    /// <summary>Files of a module begun before a time, in the order of their ids after the given one: for the module to tell which are still wanted.</summary>
    public Task<IReadOnlyList<Guid>> OlderAsync(Actor actor, string module, DateTimeOffset before, Guid? after, int most, CancellationToken cancellation = default)
    {
        var filter = new BsonDocument
        {
            { $"{FileFields.Metadata}.{FileFields.Module}", module },
            { FileFields.UploadDate, new BsonDocument("$lt", new BsonDateTime(before.UtcDateTime)) },
        };
        filter.AddRange(ScopeRules.Filter(actor));
        if (after is { } id)
            filter.Add("_id", new BsonDocument("$gt", FileFields.Binary(id)));
        return RunAsync<IReadOnlyList<Guid>>(
            async (files, _) => [.. (await files.Find(filter).Sort(new BsonDocument("_id", 1)).Limit(most).Project(new BsonDocument("_id", 1)).ToListAsync(cancellation))
                .Select(found => found["_id"].AsBsonBinaryData.ToGuid(GuidRepresentation.Standard))],
            cancellation);
    }

    /// <summary>
    /// Takes all files of each institution along to the region in which it stands; by the portal itself. Idempotent. Those that lie where
    /// they should, nearly all, cost one question together.
    /// </summary>
    public async Task MoveAsync(Actor actor, IReadOnlyDictionary<Guid, string> regions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(regions);
        if (actor.Role != Role.System)
            throw new DocumentsRefusedException($"{actor.Role} moves no files.");
        await RunAsync(
            async (files, chunks) =>
            {
                foreach (var (institution, lying) in await LyingAsync(files, ScopeRules.OfInstitutions(regions.Keys), cancellation))
                {
                    if (lying.Any(region => region != regions[institution]))
                        await MoveAsync(files, chunks, new DocumentScope(institution, regions[institution]), cancellation);
                }

                return true;
            },
            cancellation);
    }

    /// <summary>
    /// Hands files over to another institution, or to the own one's new region, unless a later version of whom they are about has placed them
    /// already; by the portal itself. Idempotent; ids without a file change nothing.
    /// </summary>
    /// <param name="actor">The portal itself.</param>
    /// <param name="files">Which.</param>
    /// <param name="scope">Whose they are now.</param>
    /// <param name="version">Of whom they are about; null to place them whatever was said before, as a rebuild does.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task PlaceAsync(Actor actor, IReadOnlyCollection<Guid> files, DocumentScope scope, int? version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(scope);
        if (actor.Role != Role.System)
            throw new DocumentsRefusedException($"{actor.Role} moves no files.");
        var ids = new BsonDocument("$in", new BsonArray(files.Select(FileFields.Binary)));
        var stamp = new BsonDocument(ScopeRules.Field, ScopeRules.Stamp(scope));
        BsonDocument Of(string field) => new BsonDocument(field, ids).AddRange(ScopeRules.Filter(actor)).AddRange(version is { } placing ? FileFields.NotPlacedAfter(placing) : []);
        var update = new BsonDocument("$set", version is { } placed ? stamp.Add(FileFields.Placed, placed) : stamp);
        await RunAsync(
            async (stored, chunks) =>
            {
                await chunks.UpdateManyAsync(Of(FileFields.File), update, null, cancellation);
                return await stored.UpdateManyAsync(Of("_id"), update, null, cancellation);
            },
            cancellation);
    }

    /// <summary>Whose files say that they are, by file; those that are not there are absent.</summary>
    public Task<IReadOnlyDictionary<Guid, DocumentScope>> ScopesAsync(Actor actor, IReadOnlyCollection<Guid> files, CancellationToken cancellation = default)
    {
        var filter = new BsonDocument("_id", new BsonDocument("$in", new BsonArray(files.Select(FileFields.Binary)))).AddRange(ScopeRules.Filter(actor));
        return RunAsync<IReadOnlyDictionary<Guid, DocumentScope>>(
            async (stored, _) => (await stored.Find(filter).Project(new BsonDocument(ScopeRules.Field, 1)).ToListAsync(cancellation))
                .ToDictionary(found => found["_id"].AsBsonBinaryData.ToGuid(GuidRepresentation.Standard), found => ScopeRules.Read(found[ScopeRules.Field].AsBsonDocument)),
            cancellation);
    }

    /// <summary>In which regions files of each institution say that they lie: one, unless a move was cut off.</summary>
    public Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> RegionsAsync(Actor actor, string module, CancellationToken cancellation = default)
    {
        var filter = new BsonDocument($"{FileFields.Metadata}.{FileFields.Module}", module).AddRange(ScopeRules.Filter(actor));
        return RunAsync((files, _) => LyingAsync(files, filter, cancellation), cancellation);
    }

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> LyingAsync(IMongoCollection<BsonDocument> files, BsonDocument filter, CancellationToken cancellation) =>
        (await files.Aggregate().Match(filter).Group(new BsonDocument("_id", $"${ScopeRules.Field}")).ToListAsync(cancellation))
            .Select(group => group["_id"].AsBsonDocument)
            .Where(scope => scope["institution"].IsBsonBinaryData && scope["region"].IsString)
            .GroupBy(scope => scope["institution"].AsBsonBinaryData.ToGuid(GuidRepresentation.Standard))
            .ToDictionary(each => each.Key, each => (IReadOnlyList<string>)[.. each.Select(scope => scope["region"].AsString).Order(StringComparer.Ordinal)]);

    // The pieces first: when it is cut off in between, the files still say that there is something to do.
    private static async Task MoveAsync(IMongoCollection<BsonDocument> files, IMongoCollection<BsonDocument> chunks, DocumentScope scope, CancellationToken cancellation)
    {
        var filter = new BsonDocument("$and", new BsonArray { ScopeRules.OfInstitution(scope.Institution!.Value), ScopeRules.NotOfRegion(scope.Region!) });
        var update = new BsonDocument("$set", new BsonDocument(ScopeRules.Field, ScopeRules.Stamp(scope)));
        await chunks.UpdateManyAsync(filter, update, null, cancellation);
        await files.UpdateManyAsync(filter, update, null, cancellation);
    }

    private Task<TResult> RunAsync<TResult>(
        Func<IMongoCollection<BsonDocument>, IMongoCollection<BsonDocument>, Task<TResult>> work, CancellationToken cancellation) =>
        _store.RunAsync(
            async database =>
            {
                var (files, chunks) = (database.GetCollection<BsonDocument>("files.files"), database.GetCollection<BsonDocument>("files.chunks"));
                await _indexes.EnsureAsync(files, chunks, cancellation);
                return await work(files, chunks);
            },
            cancellation);
}
