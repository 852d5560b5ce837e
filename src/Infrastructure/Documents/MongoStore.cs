using MerajutASA.Infrastructure.Access;
using MongoDB.Bson;
using MongoDB.Driver;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>The only place that makes a client of MongoDB. In Production it serves nothing from the embedded stand-in unless a setting accepts it.</summary>
internal sealed class MongoStore(string? connectionString, EmbeddedEngines engines) : IDisposable
{
    public const string Name = "mongodb";

    private const string DefaultDatabase = "merajut";

    private readonly Lazy<(MongoClient Client, IMongoDatabase Database)> _opened = new(() => Open(connectionString));

    // What the server said it is; asked once.
    private BsonDocument? _build;

    /// <summary>Runs work on the database; a store that is away, or refused, is one <see cref="StoreUnavailableException"/>.</summary>
    public async Task<T> RunAsync<T>(Func<IMongoDatabase, Task<T>> work, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(connectionString))
            throw new StoreUnavailableException(Name, new InvalidOperationException("ConnectionStrings:mongodb is not set."));
        try
        {
            var build = _build ??= await _opened.Value.Database.RunCommandAsync<BsonDocument>(new BsonDocument("buildInfo", 1), cancellationToken: cancellation);
            if (IsEmbedded(build) && !engines.Accepts(Name))
                throw new StoreUnavailableException(Name, new InvalidOperationException(EmbeddedEngines.Refusal(Name)));
            return await work(_opened.Value.Database);
        }
        catch (Exception down) when (MongoFailures.IsStoreDown(down))
        {
            _build = null; // what comes back may be another server
            throw new StoreUnavailableException(Name, down);
        }
    }

    /// <summary>Version of the server, for those who watch; known after the first work.</summary>
    public string? Version => _build is { } build ? $"{build["version"].AsString}{(IsEmbedded(build) ? " (embedded)" : "")}" : null;

    public void Dispose()
    {
        if (_opened.IsValueCreated)
            _opened.Value.Client.Dispose();
    }

    private static bool IsEmbedded(BsonDocument build) => build.GetValue("merajutEmbedded", false).ToBoolean();

    private static (MongoClient Client, IMongoDatabase Database) Open(string? connectionString)
    {
        DocumentSerializers.Ensure();
        var settings = MongoClientSettings.FromConnectionString(connectionString);
        // A page waits no longer for a store that is away, and sees soon that it is back.
        settings.ServerSelectionTimeout = settings.ConnectTimeout = TimeSpan.FromSeconds(3);
        settings.HeartbeatInterval = TimeSpan.FromSeconds(2);
        settings.WriteConcern = WriteConcern.WMajority;
        var client = new MongoClient(settings);
        return (client, client.GetDatabase(MongoUrl.Create(connectionString).DatabaseName ?? DefaultDatabase));
    }
}
