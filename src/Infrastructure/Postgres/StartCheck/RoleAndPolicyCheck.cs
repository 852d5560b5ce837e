using Npgsql;

namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>Looks whether a login could pass by the gate. An empty answer means that it cannot.</summary>
internal static class RoleAndPolicyCheck
{
    /// <param name="source">As the login that is looked at.</param>
    /// <param name="modules">The modules whose journals of migrations are there.</param>
    /// <param name="cancellation">Ends the looking.</param>
    public static async Task<IReadOnlyList<string>> FindingsAsync(NpgsqlDataSource source, IEnumerable<string> modules, CancellationToken cancellation)
    {
        var findings = new List<string>();
        await using var connection = await source.OpenConnectionAsync(cancellation);
        foreach (var query in new[] { CatalogQueries.Role, CatalogQueries.Membership, CatalogQueries.Ownership, CatalogQueries.Privileges, CatalogQueries.Views, CatalogQueries.Public })
            findings.AddRange(await AskAsync(connection, query, null, cancellation));
        findings.AddRange(await AskAsync(connection, CatalogQueries.Tables, PublicTables.Names(modules), cancellation));
        findings.AddRange(await AskAsync(connection, CatalogQueries.Definers, DefinerFunctions.Names, cancellation));
        findings.AddRange(await PoliciesAsync(connection, cancellation));
        return findings;
    }

    private static async Task<List<string>> AskAsync(NpgsqlConnection connection, string query, string[]? names, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(query, connection);
        if (names is not null)
            command.Parameters.Add(new() { Value = names });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<string>();
        while (await reader.ReadAsync(cancellation))
            found.Add(reader.GetString(0));
        return found;
    }

    private static async Task<List<string>> PoliciesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(CatalogQueries.Policies, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            var (policy, table) = (reader.GetString(0), reader.GetString(1));
            if (OpenPolicies.Has(policy, table, reader.GetFieldValue<string[]>(2)))
                continue;
            string?[] conditions = [reader.IsDBNull(3) ? null : reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4)];
            found.AddRange(conditions.OfType<string>().Select(PolicyExpression.Fault).OfType<string>().Select(fault => $"policy {policy} on {table} {fault}"));
        }

        return found;
    }
}
