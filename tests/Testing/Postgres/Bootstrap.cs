using System.Security.Cryptography;
using Npgsql;

namespace MerajutASA.Testing.Postgres;

/// <summary>What a superuser does before the first migration: roles for a cluster, extensions and revocations for a database.</summary>
internal static class Bootstrap
{
    /// <summary>One for all roles of a run.</summary>
    public static string Password { get; } = RandomNumberGenerator.GetHexString(24);

    /// <summary>Every login of the product.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [
        "merajut_owner", "merajut_children", "merajut_government", "merajut_identity", "merajut_region", "merajut_relay", "merajut_monitor",
        "merajut_keys_owner", "merajut_keys",
    ];

    public static async Task RolesAsync(string superuser)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(string.Concat(Roles.Select(Role)), connection);
        await command.ExecuteNonQueryAsync();
    }

    public static string Database(string name, string owner) => $"""
        revoke all on database {name} from public;
        {string.Concat(Roles.Select(role => $"grant connect on database {name} to {role};"))}
        revoke all on schema public from public;
        revoke usage on language plpgsql, sql from public;
        grant usage on language plpgsql, sql to {owner};
        create extension if not exists pgcrypto with schema public;
        grant usage on schema public to {owner};
        """;

    private static string Role(string name) => $"""
        do $$ begin create role {name}; exception when duplicate_object then null; end $$;
        alter role {name} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '{Password}';
        """;
}
