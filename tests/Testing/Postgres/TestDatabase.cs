using Npgsql;

namespace MerajutASA.Testing.Postgres;

/// <summary>One database of a cluster and the connection strings to it, direct and through pgBouncer.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _maintenance;
    private readonly int _pooledPort;

    internal TestDatabase(string name, string superuser, int pooledPort)
    {
        Name = name;
        _maintenance = superuser;
        _pooledPort = pooledPort;
    }

    public string Name { get; }

    /// <summary>For arranging and inspecting only: a superuser passes by row-level security.</summary>
    public string Superuser => new NpgsqlConnectionStringBuilder(_maintenance) { Database = Name }.ConnectionString;

    public string Direct(string role) => new NpgsqlConnectionStringBuilder(_maintenance)
    {
        Database = Name,
        Username = role,
        Password = Bootstrap.Password,
    }.ConnectionString;

    public string Pooled(string role) => new NpgsqlConnectionStringBuilder(Direct(role))
    {
        Host = "127.0.0.1",
        Port = _pooledPort,
        NoResetOnClose = true,
        MaxAutoPrepare = 0,
    }.ConnectionString;

    /// <summary>Runs SQL as a superuser.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await MaintainAsync($"drop database if exists {Name} with (force)");

    internal async Task CreateAsync(string owner, TestDatabase? template)
    {
        var blueprint = Blueprint.Of(owner);
        if (template is not null)
            await MaintainAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{template.Name}'");
        await MaintainAsync($"create database {Name} owner {owner} template {template?.Name ?? blueprint.Database}");
        // A copy has what is in its template, but not the rights to it.
        await MaintainAsync($"revoke all on database {Name} from public; grant connect on database {Name} to {string.Join(", ", blueprint.Roles)}");
    }

    private async Task MaintainAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_maintenance);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
