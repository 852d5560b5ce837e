using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Tests.Gate;
using Microsoft.Extensions.Options;
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

    [Fact]
    public async Task No_token_of_an_address_or_a_code_stands_in_an_entry_and_tries_at_one_address_can_still_be_told_from_tries_at_many()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        await world.TryAsync(staff.Carer.Email, "sandi yang salah");
        foreach (var nobody in new[] { "tiada@contoh.id", "tiada@contoh.id", "siapa@contoh.id" })
            await world.TryAsync(nobody, "sandi yang salah");

        Assert.True(await world.AskAsync<long>("select count(*) from identity.account") > 3);
        foreach (var token in new[] { "select email_token as token from identity.account", "select hash from identity.code", "select key from identity.attempt" })
            Assert.Equal(0L, await world.AskAsync<long>($"select count(*) from audit.entry e, ({token}) as t(token) where position(t.token in e.bytes) > 0"));
        var marks = (await Trail.ReadAsync(world.World.Main)).Where(entry => entry.Kind == "sign-in" && entry.Row is null)
            .Select(entry => Convert.ToHexString((byte[])entry.Get<Dictionary<string, object?>>(EntryKey.After)!["mark"]!)).ToList();
        Assert.Equal((marks[0], 3, 2), (marks[1], marks.Count, marks.Distinct().Count()));
    }

    [Fact]
    public async Task A_wrong_code_and_an_address_that_must_wait_stand_in_the_trail_as_refusals_without_the_code()
    {
        await using var world = await AccountsWorld.CreateAsync();
        const string Code = "2222-3333-4444-5555-6666";
        await world.Get<LookAtCode>().RunAsync(Code, address: null);
        await world.Get<RedeemCode>().RunAsync(Code, AccountsWorld.Password, address: null);
        for (var failures = 2; failures < world.Get<IOptions<SignInSettings>>().Value.AddressFailures; failures++)
            await world.Get<LookAtCode>().RunAsync(Code, address: null);
        Assert.IsType<SignInResult.Locked>((await world.Get<RedeemCode>().RunAsync(Code, AccountsWorld.Password, address: null)).Value);

        var refusals = (await Trail.ReadAsync(world.World.Main)).Where(entry => entry.Kind == "refusal").ToList();
        Assert.Equal(("code-refused", "identity.look-at-code"), (refusals[0].Get<string>(EntryKey.Detail), refusals[0].UseCase));
        Assert.Equal(("code-refused", "identity.redeem-code"), (refusals[1].Get<string>(EntryKey.Detail), refusals[1].UseCase));
        Assert.Equal(("address-waits", "identity.redeem-code"), (refusals[^1].Get<string>(EntryKey.Detail), refusals[^1].UseCase));
        Assert.All(refusals, entry => Assert.False(entry.Verified));
        foreach (var written in new[] { Code, Code.Replace("-", "", StringComparison.Ordinal) })
            Assert.False(await world.AskAsync<bool>($"select exists (select from audit.entry where position('{written}' in encode(bytes, 'escape')) > 0)"));
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

    [Theory]
    [InlineData("state = 'active'")]
    [InlineData("state = 'active', email_token = '\\x00112233445566778899aabbccddeeff'")]
    public async Task Whoever_manages_accounts_cannot_tell_by_a_duplicate_that_an_address_signs_in_elsewhere(string change)
    {
        await using var world = await AccountsWorld.CreateAsync();
        var here = await world.StaffAsync();
        var there = await world.StaffAsync(AccountsWorld.Elsewhere, "35", here.Administrator, "lain.");
        var invitation = new Invitation("Orang Lain", there.Carer.Email, Role.LksaStaff, null, null, ByMail: false);
        var invited = (await world.Get<InviteAccount>().RunAsync(here.Head.Actor, invitation)).Value;

        // Of one address that signs in elsewhere, and of one that nobody signs in by.
        foreach (var account in new[] { invited.Account, (await world.Get<InviteAccount>().RunAsync(here.Head.Actor, invitation with { Email = "baru@contoh.id" })).Value.Account })
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(world, $"""
                select access.enter('{here.Head.Actor.AccountId}', '{here.Head.Actor.SessionId}', 'lksa-head', '{AccountsWorld.Here}', null, 1, true, 't', 't', gen_random_uuid())
                """, $"update identity.account set {change} where id = '{account}'"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        }
    }

    [Theory, InlineData("account"), InlineData("session"), InlineData("code"), InlineData("request")]
    public async Task Without_a_context_the_portals_login_sees_no_row_of(string table)
    {
        await using var world = await AccountsWorld.CreateAsync();
        await world.AdministratorAsync();

        Assert.Equal(0L, await RunAsync(world, $"select count(*) from identity.{table}"));
    }

    private static async Task<object?> RunAsync(AccountsWorld world, params IReadOnlyList<string> statements)
    {
        await using var connection = new NpgsqlConnection(world.World.Main.Direct("merajut_identity"));
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        object? answer = null;
        foreach (var sql in statements)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            answer = await command.ExecuteScalarAsync();
        }

        return answer;
    }

    private static async Task<IEnumerable<string?>> DetailsAsync(AccountsWorld world) =>
        (await Trail.ReadAsync(world.World.Main)).Where(entry => entry.Kind == "sign-in").Select(entry => entry.Get<string>(EntryKey.Detail));
}
