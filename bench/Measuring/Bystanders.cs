using Npgsql;

namespace MerajutASA.Bench.Measuring;

/// <summary>Made-up accounts with an open session, as the gate demands them; arranged under the owner, outside what is measured.</summary>
internal static class Bystanders
{
    public static async Task<(Guid Account, Guid Session)> SignedInAsync(NpgsqlConnection owner, string role, Guid? institution, string? region)
    {
        var (account, session) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await RunAsync(owner,
            """
            insert into identity.account (id, email_token, email, display_name, role, institution_id, region_code, state)
            values ($1, uuid_send($1), 'bench', 'bench', $2, $3, $4, 'active')
            """,
            account, role, institution, region);
        await RunAsync(owner,
            "insert into identity.session (id, account_id, role_version, second_factor, expires_at) values ($1, $2, 1, true, now() + interval '1 hour')",
            session, account);
        return (account, session);
    }

    public static async Task RunAsync(NpgsqlConnection connection, string sql, params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        await command.ExecuteNonQueryAsync();
    }
}
