using MerajutASA.Infrastructure.Modules;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Every schema of the product, in the order in which one rests on the other, under the owners of the two clusters.</summary>
internal static class SchemaPlan
{
    private const string Journal = "migration";

    /// <returns>The scripts that were applied now.</returns>
    public static IReadOnlyList<string> Apply(string mainOwner, string keysOwner, IEnumerable<IModule> modules)
    {
        var infrastructure = typeof(SchemaPlan).Assembly;
        Prepare(keysOwner);
        Prepare(mainOwner);
        return
        [
            .. Migrator.Apply(keysOwner, infrastructure, "keys", ".Encryption.Migrations."),
            .. Migrator.Apply(mainOwner, infrastructure, "infrastructure", ".Postgres.Migrations."),
            .. Migrator.Apply(mainOwner, infrastructure, "regions", ".Regions.Migrations."),
            .. Migrator.Apply(mainOwner, infrastructure, "identity", ".Accounts.Migrations."),
            .. modules.OrderBy(module => module.Name, StringComparer.Ordinal)
                .SelectMany(module => Migrator.Apply(mainOwner, module.Assembly, module.Name, ".Migrations.")),
        ];
    }

    private static void Prepare(string owner)
    {
        using var connection = new NpgsqlConnection(owner);
        connection.Open();
        using var command = new NpgsqlCommand($"create schema if not exists {Journal}", connection);
        command.ExecuteNonQuery();
    }
}
