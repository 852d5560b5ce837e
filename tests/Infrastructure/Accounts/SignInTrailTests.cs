using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Tests.Gate;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Accounts;

public sealed class SignInTrailTests
{
    [Fact]
    public async Task Every_try_at_the_door_and_every_change_of_the_means_stands_in_the_trail_without_any_secret()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync("rahasia@contoh.id");
        await world.TryAsync(admin.Email, "sandi yang salah");
        await world.TryAsync("tiada@contoh.id", "sandi yang salah");
        await world.Get<EndSessions>().ThisAsync(await admin.SignInAsync());

        Assert.Equal(
            ["password-set-by-code", "authenticator-key-made", "second-factor-enrolled", "signed-in", "password-failed", "password-failed", "password-accepted", "signed-in", "signed-out"],
            await DetailsAsync(world));
        foreach (var secret in new[] { "rahasia@contoh.id", "sandi yang salah", AccountsWorld.Password, "Administrator Satu" })
            Assert.False(await world.AskAsync<bool>($"select exists (select from audit.entry where position('{secret}' in encode(bytes, 'escape')) > 0)"));
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_yet_is_written_down_as_unverified_and_without_a_role()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        await world.TryAsync(admin.Email, "sandi yang salah");

        Assert.Equal(0L, await world.AskAsync<long>("select count(*) from audit.entry where use_case = 'identity.check-password' and (verified or role is not null)"));
    }

    [Theory]
    [InlineData("select * from identity.credential")]
    [InlineData("select * from identity.attempt")]
    [InlineData("update identity.session set revoked_at = null")]
    [InlineData("update identity.account set role = 'administrator'")]
    [InlineData("delete from identity.account")]
    [InlineData("delete from audit.entry")]
    public async Task The_portals_login_may_not(string sql)
    {
        await using var world = await AccountsWorld.CreateAsync();
        await world.AdministratorAsync();

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(world, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Theory, InlineData("account"), InlineData("session"), InlineData("code"), InlineData("request")]
    public async Task Without_a_context_the_portals_login_sees_no_row_of(string table)
    {
        await using var world = await AccountsWorld.CreateAsync();
        await world.AdministratorAsync();

        Assert.Equal(0L, await RunAsync(world, $"select count(*) from identity.{table}"));
    }

    private static async Task<object?> RunAsync(AccountsWorld world, string sql)
    {
        await using var connection = new NpgsqlConnection(world.World.Main.Direct("merajut_identity"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<IEnumerable<string?>> DetailsAsync(AccountsWorld world) =>
        (await Trail.ReadAsync(world.World.Main)).Where(entry => entry.Kind == "sign-in").Select(entry => entry.Get<string>(EntryKey.Detail));
}
