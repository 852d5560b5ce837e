using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Testing.Servers;
using Npgsql;

namespace MerajutASA.Testing.Postgres;

/// <summary>
/// A PostgreSQL cluster with the product's roles and a pgBouncer in transaction pooling before it: a temporary one,
/// or the server that MERAJUT_CONTRACT_POSTGRES names by a superuser's connection string. That server must be set aside
/// for tests, since its roles get the tests' password.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresCluster>> Shared = new(() =>
        Environment.GetEnvironmentVariable("MERAJUT_CONTRACT_POSTGRES") is { Length: > 0 } given ? BeforeAsync(given, server: null) : StartAsync());

    private readonly string _superuser;
    private readonly PgBouncer _bouncer;
    private PostgresServer? _server;

    private PostgresCluster(string superuser, PostgresServer? server, PgBouncer bouncer)
    {
        _superuser = superuser;
        _server = server;
        _bouncer = bouncer;
    }

    /// <summary>The one of this test run, started on first use and stopped with the process.</summary>
    public static Task<PostgresCluster> SharedAsync() => Shared.Value;

    /// <summary>One of the caller's own, always temporary: for tests that stop it.</summary>
    public static async Task<PostgresCluster> StartAsync()
    {
        var server = await PostgresServer.StartAsync();
        return await BeforeAsync(server.Superuser, server);
    }

    /// <summary>A database that nobody else uses, as the owner's first migration finds it, or copied from another one whose connections are ended.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(string owner = "merajut_owner", TestDatabase? template = null)
    {
        var database = new TestDatabase($"test_{Guid.NewGuid():N}", _superuser, _bouncer.Port);
        await database.CreateAsync(owner, template);
        return database;
    }

    /// <summary>A migrated database of keys.</summary>
    public async Task<TestDatabase> CreateKeysAsync()
    {
        var keys = await CreateDatabaseAsync("merajut_keys_owner");
        await keys.ExecuteAsync("create schema migration authorization merajut_keys_owner");
        Migrator.Apply(keys.Direct("merajut_keys_owner"), typeof(Migrator).Assembly, "keys", ".Encryption.Migrations.");
        return keys;
    }

    /// <summary>Takes a temporary server down, as an outage would.</summary>
    public async Task StopAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Own().StopAsync();
    }

    /// <summary>Brings it back on the same port and data.</summary>
    public async Task StartAgainAsync() => _server = await Own().StartAgainAsync();

    /// <summary>Takes pgBouncer down, and nothing behind it.</summary>
    public async Task StopPoolingAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _bouncer.StopAsync();
    }

    public Task PoolAgainAsync() => _bouncer.StartAgainAsync();

    public async ValueTask DisposeAsync()
    {
        await _bouncer.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static async Task<PostgresCluster> BeforeAsync(string superuser, PostgresServer? server)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(superuser) { Database = "postgres", IncludeErrorDetail = true };
        foreach (var blueprint in Blueprint.All)
            await Bootstrap.PrepareAsync(maintenance, blueprint);
        return new PostgresCluster(maintenance.ConnectionString, server, await PgBouncer.StartAsync(maintenance.Host!, maintenance.Port));
    }

    private PostgresServer Own() => _server ?? throw new InvalidOperationException("A given server is not ours to stop.");
}
