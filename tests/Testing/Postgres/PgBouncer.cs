using MerajutASA.Testing.Servers;

namespace MerajutASA.Testing.Postgres;

/// <summary>pgBouncer in transaction pooling before a cluster, for every database and role of it.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private TestServer _process;

    private PgBouncer(int port, TestServer process)
    {
        Port = port;
        _process = process;
    }

    public int Port { get; }

    public static async Task<PgBouncer> StartAsync(string host, int port)
    {
        var folder = await ServiceUser.CreateFolderAsync("pgbouncer");
        var listen = FreePort.Find();
        await ServiceUser.WriteAsync($"{folder}/users", string.Concat(Blueprint.All.SelectMany(x => x.Roles).Select(x => $"\"{x}\" \"{Bootstrap.Password}\"\n")));
        // A small pool, so that clients do share connections and a setting that outlives its transaction is seen to leak.
        await ServiceUser.WriteAsync($"{folder}/pgbouncer.ini", $"""
            [databases]
            * = host={host} port={port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {listen}
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = {folder}/users
            pool_mode = transaction
            default_pool_size = 4
            max_client_conn = 500
            ignore_startup_parameters = extra_float_digits
            """);
        return new PgBouncer(listen, await RunAsync(folder, listen));
    }

    public Task StopAsync() => _process.StopAsync();

    /// <summary>On the same port.</summary>
    public async Task StartAgainAsync() => _process = await RunAsync(_process.Folder, Port);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static Task<TestServer> RunAsync(string folder, int listen) =>
        TestServer.StartAsync(folder, "TERM", () => FreePort.IsTakenAsync(listen), "/usr/sbin/pgbouncer", $"{folder}/pgbouncer.ini");
}
