using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Testing.Postgres;
using Microsoft.Extensions.Configuration;

namespace MerajutASA.Testing.World;

/// <summary>
/// A database with all regions, made once for a run, and what was read from it. Worlds share the tree: some 91,000 rows in the template of
/// each would make every copy slower. Whoever changes regions works on a copy.
/// </summary>
public static class LoadedRegions
{
    private static readonly Lazy<Task<TestDatabase>> Template = new(MakeAsync);
    private static readonly Lazy<Task<RegionTree>> Read = new(ReadAsync);

    public static string Folder { get; } = RegionFolder.Find(new ConfigurationBuilder().Build(), AppContext.BaseDirectory);

    public static Task<RegionTree> TreeAsync() => Read.Value;

    public static async Task<TestDatabase> CopyAsync()
    {
        await Read.Value;
        return await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync(template: await Template.Value);
    }

    /// <summary>Migrated, but without a region in it.</summary>
    public static async Task<TestDatabase> EmptyAsync()
    {
        var cluster = await PostgresCluster.SharedAsync();
        var database = await cluster.CreateDatabaseAsync();
        await using var keys = await cluster.CreateDatabaseAsync("merajut_keys_owner");
        SchemaPlan.Apply(database.Direct("merajut_owner"), keys.Direct("merajut_keys_owner"), []);
        return database;
    }

    private static async Task<TestDatabase> MakeAsync()
    {
        var database = await EmptyAsync();
        await RegionLoader.LoadAsync(database.Direct("merajut_owner"), Folder);
        return database;
    }

    private static async Task<RegionTree> ReadAsync() => await RegionReader.ReadAsync((await Template.Value).Direct("merajut_region"));
}
