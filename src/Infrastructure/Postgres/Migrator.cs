using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// Applies an assembly's SQL scripts (folders named Migrations, in order of file name) under an owner login, each in a transaction,
/// each once; the journal stands in its own schema, which no serving login can reach.
/// </summary>
internal static class Migrator
{
    /// <param name="ownerConnection">A direct connection of the owner role.</param>
    /// <param name="assembly">Where the scripts are embedded.</param>
    /// <param name="journal">The journal's name: infrastructure, or the module's.</param>
    /// <param name="folder">Part of the resource name that selects scripts, such as <c>.Postgres.Migrations.</c>.</param>
    /// <returns>The names of the scripts that were applied now.</returns>
    public static IReadOnlyList<string> Apply(string ownerConnection, Assembly assembly, string journal, string folder)
    {
        var upgrader = DeployChanges.To
            .PostgresqlDatabase(ownerConnection)
            .WithScriptsEmbeddedInAssembly(assembly, name => name.Contains(folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .JournalToPostgresqlTable("migration", $"of_{journal}")
            .LogTo(new NoOpUpgradeLog())
            .Build();
        DatabaseUpgradeResult result = upgrader.PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new InvalidOperationException($"Migration {result.ErrorScript?.Name} failed: {result.Error.Message}", result.Error);
    }
}
