using Npgsql;

namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>Looks whether a login could pass by the gate. An empty answer means that it cannot.</summary>
internal static class RoleAndPolicyCheck
{
    public static async Task<IReadOnlyList<string>> FindingsAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var findings = new List<string>();
        await using var connection = await source.OpenConnectionAsync(cancellation);
        foreach (var query in new[] { CatalogQueries.Role, CatalogQueries.Membership, CatalogQueries.Ownership, CatalogQueries.Privileges, CatalogQueries.Views, CatalogQueries.Definers })
            findings.AddRange(await AskAsync(connection, query, null, cancellation));
        foreach (var query in new[] { CatalogQueries.Tables, CatalogQueries.Policies })
            findings.AddRange(await AskAsync(connection, query, [.. PublicTables.Schemas], cancellation));
        return findings;
    }

    private static async Task<List<string>> AskAsync(NpgsqlConnection connection, string query, string[]? schemas, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(query, connection);
        if (schemas is not null)
            command.Parameters.Add(new() { Value = schemas });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<string>();
        while (await reader.ReadAsync(cancellation))
            found.Add(reader.GetString(0));
        return found;
    }
}
