using System.Security.Cryptography;
using System.Text.Json;
using MerajutASA.Testing.Servers;
using Npgsql;

namespace MerajutASA.Testing.Postgres;

/// <summary>Runs what a superuser does before the first migration by the script that ./merajut up runs.</summary>
internal static class Bootstrap
{
    /// <summary>One for all roles of a run.</summary>
    public static string Password { get; } = RandomNumberGenerator.GetHexString(24);

    public static async Task PrepareAsync(NpgsqlConnectionStringBuilder superuser, Blueprint blueprint)
    {
        var script = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "stack/postgres/cluster.sql"));
        var verifiers = JsonSerializer.Serialize(blueprint.Roles.ToDictionary(role => role, _ => Password));
        await ServiceUser.TellAsync(
            $"""
            \set database '{blueprint.Database}'
            \set owner '{blueprint.Owner}'
            \set monitor '{blueprint.Monitor}'
            \set verifiers '{verifiers}'
            {script}
            """,
            "env", $"PGPASSWORD={superuser.Password}", "PGOPTIONS=-c client_min_messages=warning", Binaries.Find("psql"), "-XqAt",
            "-v", "ON_ERROR_STOP=1", "-h", superuser.Host!, "-p", $"{superuser.Port}", "-U", superuser.Username!, "-d", superuser.Database!);
    }
}
