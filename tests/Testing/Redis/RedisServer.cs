using System.Globalization;
using System.Security.Cryptography;
using MerajutASA.Testing.Servers;

namespace MerajutASA.Testing.Redis;

/// <summary>
/// Redis with a named user and an append-only file: a temporary one, or the one that MERAJUT_CONTRACT_REDIS names by a connection string.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly string Password = RandomNumberGenerator.GetHexString(24);
    private static readonly Lazy<Task<RedisServer>> Shared = new(() =>
        Environment.GetEnvironmentVariable("MERAJUT_CONTRACT_REDIS") is { Length: > 0 } given
            ? Task.FromResult(new RedisServer(given, null))
            : StartAsync());

    private TestServer? _process;

    private RedisServer(string connectionString, TestServer? process)
    {
        ConnectionString = connectionString;
        _process = process;
    }

    public string ConnectionString { get; }

    /// <summary>The one of this test run, started on first use and stopped with the process.</summary>
    public static Task<RedisServer> SharedAsync() => Shared.Value;

    /// <summary>One of the caller's own, always temporary: for tests that stop it.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var folder = await ServiceUser.CreateFolderAsync("redis");
        var port = FreePort.Find();
        // As in production: no other user, no command that reads or empties the whole store, no key outside the product's.
        await ServiceUser.WriteAsync($"{folder}/users", $"""
            user default off
            user portal on >{Password} ~ma:* &ma:* +@all -@admin -@dangerous +info +role

            """);
        await ServiceUser.WriteAsync($"{folder}/redis.conf", $"""
            bind 127.0.0.1
            port {port}
            dir {folder}
            aclfile {folder}/users
            appendonly yes
            save ""
            """);
        return new RedisServer($"127.0.0.1:{port},user=portal,password={Password}", await StartAsync(folder, port));
    }

    /// <summary>Takes a temporary server down, as an outage would.</summary>
    public Task StopAsync() => Own().StopAsync();

    /// <summary>Brings it back on the same port and data.</summary>
    public async Task StartAgainAsync() =>
        _process = await StartAsync(Own().Folder, int.Parse(ConnectionString.Split(':', ',')[1], CultureInfo.InvariantCulture));

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
    }

    private static Task<TestServer> StartAsync(string folder, int port) =>
        TestServer.StartAsync(folder, "TERM", () => FreePort.IsTakenAsync(port), "redis-server", $"{folder}/redis.conf");

    private TestServer Own() => _process ?? throw new InvalidOperationException("A given server is not ours to stop.");
}
