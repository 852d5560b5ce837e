using MerajutASA.Infrastructure.Access;
using MerajutASA.Testing.Postgres;
using Npgsql;

namespace MerajutASA.Testing.World;

/// <summary>Makes accounts with an open session, straight in the database: arranging, not acting.</summary>
public sealed class People(TestDatabase main)
{
    public Task<Actor> StaffAsync(Guid institution, bool secondFactor = true) => MakeAsync(Role.LksaStaff, institution, null, secondFactor);

    public Task<Actor> HeadAsync(Guid institution, bool secondFactor = true) => MakeAsync(Role.LksaHead, institution, null, secondFactor);

    /// <param name="region">A region code; the empty code is the whole country.</param>
    /// <param name="secondFactor">Whether the session has shown one.</param>
    public Task<Actor> OfficerAsync(string region, bool secondFactor = true) => MakeAsync(Role.SocialOfficer, null, region, secondFactor);

    public Task<Actor> CompanyAsync(Guid company) => MakeAsync(Role.Company, company, null, secondFactor: true);

    public Task<Actor> AdministratorAsync() => MakeAsync(Role.Administrator, null, null, secondFactor: true);

    /// <summary>A person of any role: staff and heads of the institution, officers of the region, somebody of a company.</summary>
    public Task<Actor> OfAsync(Role role, Guid institution, string region) => role switch
    {
        Role.LksaStaff or Role.LksaHead => MakeAsync(role, institution, null, secondFactor: true),
        Role.SocialOfficer => MakeAsync(role, null, region, secondFactor: true),
        // Of some company, which has nothing to do with the institution.
        Role.Company => MakeAsync(role, Guid.CreateVersion7(), null, secondFactor: true),
        _ => MakeAsync(role, null, null, secondFactor: true),
    };

    public async Task RevokeAsync(Actor actor) => await RunAsync("update identity.session set revoked_at = now() where id = $1", actor.SessionId);

    private async Task<Actor> MakeAsync(Role role, Guid? institution, string? region, bool secondFactor)
    {
        var actor = new Actor
        {
            AccountId = Guid.CreateVersion7(),
            SessionId = Guid.CreateVersion7(),
            Role = role,
            Institution = institution,
            Region = region,
            RoleVersion = 1,
            SecondFactor = secondFactor,
            SignedInAt = DateTimeOffset.UtcNow,
        };
        await RunAsync(
            """
            insert into identity.account (id, email_token, email, display_name, role, institution_id, region_code, state)
            values ($1, uuid_send($1), 'x', 'x', $2, $3, $4, 'active')
            """,
            actor.AccountId, role.Stored(), institution, region);
        await RunAsync(
            "insert into identity.session (id, account_id, role_version, second_factor, expires_at) values ($1, $2, 1, $3, now() + interval '1 hour')",
            actor.SessionId, actor.AccountId, secondFactor);
        return actor;
    }

    private async Task RunAsync(string sql, params object?[] values)
    {
        await using var connection = new NpgsqlConnection(main.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        await command.ExecuteNonQueryAsync();
    }
}
