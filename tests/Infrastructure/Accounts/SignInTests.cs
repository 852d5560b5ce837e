using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Own;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Accounts.SignIn;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Accounts;

public sealed class SignInTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Somebody_signs_in_with_password_and_authenticator_and_the_gate_knows_the_session(bool pooled)
    {
        await using var world = await AccountsWorld.CreateAsync(pooled);
        var admin = await world.AdministratorAsync();

        var actor = await admin.SignInAsync();

        Assert.Equal((Role.Administrator, true, admin.Id), (actor.Role, actor.SecondFactor, actor.AccountId));
        Assert.Equal("Administrator Satu", (await world.Get<ShowOwnAccount>().RunAsync(actor)).Name);
        Assert.True(await world.Get<SessionCheck>().StandsAsync(actor, active: true));
    }

    [Fact]
    public async Task An_unknown_e_mail_and_a_wrong_password_get_the_same_answers_up_to_being_locked_out()
    {
        await using var world = await AccountsWorld.CreateAsync();
        await world.AdministratorAsync("ada@contoh.id");

        var known = await AnswersAsync(world, "ada@contoh.id");
        var unknown = await AnswersAsync(world, "tiada@contoh.id");

        Assert.Equal(["Failed", "Failed", "Failed", "Failed", "Locked", "Locked"], known);
        Assert.Equal(known, unknown);
    }

    [Fact]
    public async Task Who_is_locked_out_is_not_let_in_by_the_right_password_and_is_told_until_when()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        await AnswersAsync(world, admin.Email);

        var locked = Assert.IsType<SignInResult.Locked>(await world.TryAsync(admin.Email));
        Assert.InRange(locked.Until, DateTimeOffset.UtcNow.AddMinutes(10), DateTimeOffset.UtcNow.AddMinutes(16));

        await world.World.Main.ExecuteAsync("update identity.attempt set locked_until = now() - interval '1 hour'");
        Assert.IsType<SignInResult.PasswordAccepted>(await world.TryAsync(admin.Email));
    }

    [Fact]
    public async Task Tries_in_parallel_are_counted_one_by_one()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => world.TryAsync(admin.Email, "salah sekali lagi")));

        Assert.Equal(4, answers.Count(answer => answer is SignInResult.Failed));
        Assert.Equal(8, answers.Count(answer => answer is SignInResult.Locked));
    }

    [Fact]
    public async Task A_code_that_was_used_is_not_accepted_again()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var code = admin.NextCode();
        Assert.IsType<SignInResult.SignedIn>(await admin.TryCodeAsync(await admin.PendingAsync(), code));

        Assert.IsType<SignInResult.Failed>(await admin.TryCodeAsync(await admin.PendingAsync(), code));
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_opens_one_session_and_both_answers_let_in()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var pending = await admin.PendingAsync();
        var code = admin.NextCode();

        var answers = await Task.WhenAll(admin.TryCodeAsync(pending, code), admin.TryCodeAsync(pending, code));

        var actors = answers.Select(answer => Assert.IsType<SignInResult.SignedIn>(answer).Actor).ToList();
        Assert.Equal(actors[0], actors[1]);
        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from identity.session where id = '{pending.Session}'"));
    }

    [Fact]
    public async Task A_wrong_code_counts_against_the_account_and_a_right_password_does_not_wipe_it_out()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        for (var round = 0; round < 4; round++)
            Assert.IsType<SignInResult.Failed>(await admin.TryCodeAsync(await admin.PendingAsync(), "000000"));

        Assert.IsType<SignInResult.Locked>(await admin.TryCodeAsync(await admin.PendingAsync(), "000000"));
        Assert.IsType<SignInResult.Locked>(await world.TryAsync(admin.Email));
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var codes = (await world.Get<MakeRecoveryCodes>().RunAsync(admin.Actor, password: null)).Value;
        Assert.Equal(MakeRecoveryCodes.Count, codes.Distinct().Count());

        Assert.IsType<SignInResult.SignedIn>(await admin.TryCodeAsync(await admin.PendingAsync(), codes[0].ToLowerInvariant()));
        Assert.IsType<SignInResult.Failed>(await admin.TryCodeAsync(await admin.PendingAsync(), codes[0]));
        Assert.IsType<SignInResult.SignedIn>(await admin.TryCodeAsync(await admin.PendingAsync(), codes[1]));
    }

    [Fact]
    public async Task New_recovery_codes_end_the_old_ones()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var old = (await world.Get<MakeRecoveryCodes>().RunAsync(admin.Actor, password: null)).Value;
        var fresh = (await world.Get<MakeRecoveryCodes>().RunAsync(admin.Actor, password: null)).Value;

        Assert.IsType<SignInResult.Failed>(await admin.TryCodeAsync(await admin.PendingAsync(), old[3]));
        Assert.IsType<SignInResult.SignedIn>(await admin.TryCodeAsync(await admin.PendingAsync(), fresh[3]));
    }

    [Fact]
    public async Task A_password_changed_between_the_steps_ends_the_sign_in()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var pending = await admin.PendingAsync();
        Assert.True((await world.Get<ChangePassword>().RunAsync(admin.Actor, AccountsWorld.Password, "sandi lain yang panjang")).IsDone);

        Assert.IsType<SignInResult.Expired>(await admin.TryCodeAsync(pending, admin.NextCode()));
    }

    [Fact]
    public async Task Nobody_gets_past_the_second_factor_by_enrolling_another_one()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var pending = await admin.PendingAsync();

        Assert.Null(await world.Get<StartEnrolment>().RunAsync(pending, address: null));
        Assert.IsType<SignInResult.Expired>(await world.Get<FinishEnrolment>().RunAsync(pending, admin.NextCode(), null, null));
    }

    [Fact]
    public async Task An_address_that_fails_too_often_must_wait_whatever_it_tries()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var (here, elsewhere) = (System.Net.IPAddress.Parse("203.0.113.7"), System.Net.IPAddress.Parse("198.51.100.7"));
        for (var each = 0; each < new SignInSettings().AddressFailures; each++)
            await world.Get<CheckPassword>().RunAsync($"orang{each}@contoh.id", "salah", here);

        Assert.IsType<SignInResult.Locked>(await world.Get<CheckPassword>().RunAsync(admin.Email, AccountsWorld.Password, here));
        Assert.IsType<SignInResult.PasswordAccepted>(await world.Get<CheckPassword>().RunAsync(admin.Email, AccountsWorld.Password, elsewhere));
    }

    private static async Task<List<string>> AnswersAsync(AccountsWorld world, string email)
    {
        List<string> answers = [];
        for (var round = 0; round < 6; round++)
            answers.Add((await world.TryAsync(email, "bukan sandi itu")).GetType().Name);
        return answers;
    }
}
