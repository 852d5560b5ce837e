using MongoDB.Bson;
using MongoDB.Driver;

namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>Each chunk is there once, found by file and number; files are found by module and age, either by its scope. Asked for once in a process.</summary>
internal sealed class FileIndexes
{
    private volatile bool _made;

    public async Task EnsureAsync(IMongoCollection<BsonDocument> files, IMongoCollection<BsonDocument> chunks, CancellationToken cancellation)
    {
        if (_made)
            return;
        await chunks.Indexes.CreateManyAsync(
            [
                new CreateIndexModel<BsonDocument>(new BsonDocument { { FileFields.File, 1 }, { FileFields.Number, 1 } }, new CreateIndexOptions { Unique = true }),
                .. Scopes(),
            ],
            cancellation);
        await files.Indexes.CreateManyAsync(
            [
                new CreateIndexModel<BsonDocument>(new BsonDocument { { $"{FileFields.Metadata}.{FileFields.Module}", 1 }, { "_id", 1 } }),
                .. Scopes(),
            ],
            cancellation);
        _made = true;
    }

    private static IEnumerable<CreateIndexModel<BsonDocument>> Scopes() =>
        ScopeRules.Paths.Select(path => new CreateIndexModel<BsonDocument>(new BsonDocument { { path, 1 }, { "_id", 1 } }));
}
