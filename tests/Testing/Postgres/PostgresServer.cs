using MerajutASA.Testing.Servers;
using Npgsql;

namespace MerajutASA.Testing.Postgres;

/// <summary>A temporary server: logical write-ahead log and pgaudit as in production, without the waits for a disk.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string[] Settings =
    [
        "listen_addresses=127.0.0.1", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=64MB",
        "max_connections=200", "wal_level=logical", "shared_preload_libraries=pgaudit,pg_stat_statements", "log_min_messages=fatal",
    ];

    private readonly string _folder;
    private readonly int _port;
    private readonly TestServer _process;

    private PostgresServer(string folder, int port, TestServer process)
    {
        _folder = folder;
        _port = port;
        _process = process;
    }

    public string Superuser => SuperuserAt(_port);

    public static async Task<PostgresServer> StartAsync()
    {
        var folder = await ServiceUser.CreateFolderAsync("postgres");
        await ServiceUser.WriteAsync($"{folder}/password", Bootstrap.Password);
        await ServiceUser.RunAsync(
            Binaries.Find("initdb"), "-D", $"{folder}/data", "-U", "postgres", $"--pwfile={folder}/password",
            "--auth=scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        return await StartAsync(folder, FreePort.Find());
    }

    public Task StopAsync() => _process.StopAsync();

    public Task<PostgresServer> StartAgainAsync() => StartAsync(_folder, _port);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<PostgresServer> StartAsync(string folder, int port)
    {
        var process = await TestServer.StartAsync(
            folder, "INT", () => AnswersAsync(SuperuserAt(port)),
            [Binaries.Find("postgres"), "-D", $"{folder}/data", "-p", $"{port}", "-k", folder, .. Settings.SelectMany(x => new[] { "-c", x })]);
        return new PostgresServer(folder, port, process);
    }

    private static string SuperuserAt(int port) =>
        $"Host=127.0.0.1;Port={port};Username=postgres;Password={Bootstrap.Password};Database=postgres";

    private static async Task<bool> AnswersAsync(string connectionString)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
