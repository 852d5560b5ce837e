using System.Collections.Concurrent;
using MongoDB.Driver;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>Every collection is looked up by its scope, so each has an index on either part of it; asked for once in a process.</summary>
internal sealed class ScopeIndexes
{
    private readonly ConcurrentDictionary<string, bool> _made = new();

    public async Task EnsureAsync<T>(IMongoCollection<T> documents, CancellationToken cancellation)
    {
        var name = documents.CollectionNamespace.CollectionName;
        if (_made.ContainsKey(name))
            return;
        var keys = Builders<T>.IndexKeys;
        await documents.Indexes.CreateManyAsync(
            ScopeRules.Paths.Select(path => new CreateIndexModel<T>(keys.Ascending(path).Ascending("_id"))), cancellation);
        _made[name] = true;
    }
}
