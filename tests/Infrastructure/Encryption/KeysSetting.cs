using System.Security.Cryptography;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Testing.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace MerajutASA.Infrastructure.Tests.Encryption;

/// <summary>A keys database and a folder of secrets; each host that it makes stands for a process of its own.</summary>
internal sealed class KeysSetting : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> Template = new(async () => await (await PostgresCluster.SharedAsync()).CreateKeysAsync());

    private readonly TestDatabase _database;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("merajut-test-keys-");
    private readonly List<IHost> _hosts = [];

    private KeysSetting(TestDatabase database)
    {
        _database = database;
        KekFile = WriteSecret("kek");
        BlindIndexFile = WriteSecret("blind-index");
    }

    public TestDatabase Database => _database;

    public string KekFile { get; set; }

    public string BlindIndexFile { get; set; }

    public FakeTimeProvider Time { get; } = new();

    public static async Task<KeysSetting> CreateAsync() =>
        new(await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync("merajut_keys_owner", await Template.Value));

    public static async Task<KeysSetting> CreateAsync(PostgresCluster cluster) => new(await cluster.CreateKeysAsync());

    public IHost Process(string environment = "Development", Action<IServiceCollection>? change = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:keys-portal"] = _database.Direct("merajut_keys"),
            ["Merajut:Keys:KekFile"] = KekFile,
            ["Merajut:Keys:BlindIndexFile"] = BlindIndexFile,
        });
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddEncryption(builder.Configuration);
        change?.Invoke(builder.Services);
        _hosts.Add(builder.Build());
        return _hosts[^1];
    }

    public IKeyRing KeyRing() => Process().Services.GetRequiredService<IKeyRing>();

    public string WriteSecret(string name, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite, string? content = null)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
            host.Dispose();
        _folder.Delete(recursive: true);
        await _database.DisposeAsync();
    }
}
