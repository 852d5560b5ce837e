using System.Collections.Concurrent;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Testing.Postgres;

namespace MerajutASA.Testing.World;

/// <summary>Migrates once per set of modules and copies from there: a copy costs a fraction of a second.</summary>
internal static class Databases
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<(TestDatabase Main, TestDatabase Keys)>>> Templates = new();
    private static readonly SemaphoreSlim One = new(1, 1);

    public static async Task<(TestDatabase Main, TestDatabase Keys)> CopyAsync(IReadOnlyList<IModule> modules)
    {
        var name = string.Join(' ', modules.Select(module => module.Name));
        var template = await Templates.GetOrAdd(name, _ => new(() => MigrateAsync(modules))).Value;
        var cluster = await PostgresCluster.SharedAsync();
        // Two copies of one template at once would each count as a user of it.
        await One.WaitAsync();
        try
        {
            return (await cluster.CreateDatabaseAsync(template: template.Main), await cluster.CreateDatabaseAsync("merajut_keys_owner", template.Keys));
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task<(TestDatabase Main, TestDatabase Keys)> MigrateAsync(IReadOnlyList<IModule> modules)
    {
        var cluster = await PostgresCluster.SharedAsync();
        var main = await cluster.CreateDatabaseAsync();
        var keys = await cluster.CreateDatabaseAsync("merajut_keys_owner");
        SchemaPlan.Apply(main.Direct("merajut_owner"), keys.Direct("merajut_keys_owner"), modules);
        return (main, keys);
    }
}
