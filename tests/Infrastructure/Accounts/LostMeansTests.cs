using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Letters;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.Own;
using MerajutASA.Infrastructure.Accounts.SignIn;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Accounts;

public sealed class LostMeansTests
{
    [Fact]
    public async Task Who_answers_for_somebody_approves_another_second_factor_and_nobody_else_does()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var here = await world.StaffAsync();
        var there = await world.StaffAsync(AccountsWorld.Elsewhere, "35", here.Administrator, "lain.");
        var second = await world.InviteAsync(here.Administrator.Actor, Role.Administrator, "admin2@contoh.id");

        await ApprovedOnlyByAsync(world, here.Carer, here.Head, [here.Carer, here.Officer, here.Administrator, there.Head]);
        await ApprovedOnlyByAsync(world, here.Head, here.Officer, [here.Head, here.Carer, here.Administrator, there.Officer]);
        await ApprovedOnlyByAsync(world, here.Officer, here.Administrator, [here.Officer, here.Head, there.Officer]);
        await ApprovedOnlyByAsync(world, here.Administrator, second, [here.Administrator, here.Officer, here.Head]);
    }

    [Fact]
    public async Task The_code_that_was_handed_over_replaces_the_authenticator_and_ends_old_codes_and_sessions()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        var recovery = (await world.Get<MakeRecoveryCodes>().RunAsync(staff.Carer.Actor, null)).Value;
        var (old, before) = (staff.Carer.NextCode(), staff.Carer.Actor);
        var pending = await staff.Carer.PendingAsync();
        Assert.True(await world.Get<AskForSecondFactor>().RunAsync(pending, null));
        var request = Assert.Single(await world.Get<ListRequests>().RunAsync(staff.Head.Actor));
        var code = (await world.Get<DecideRequest>().ApproveAsync(staff.Head.Actor, request.Id)).Value.Code;

        Assert.IsType<SignInResult.Failed>(await world.Get<ReplaceSecondFactor>().RunAsync(await staff.Head.PendingAsync(), code, null));
        var replaced = Assert.IsType<SignInResult.PasswordAccepted>(await world.Get<ReplaceSecondFactor>().RunAsync(pending, code, null));
        Assert.True(replaced.MustEnrol);
        await staff.Carer.EnrolAsync(replaced.Pending);

        await Assert.ThrowsAsync<SessionRefusedException>(() => world.Get<ShowOwnAccount>().RunAsync(before));
        Assert.IsType<SignInResult.Failed>(await staff.Carer.TryCodeAsync(await staff.Carer.PendingAsync(), old));
        Assert.IsType<SignInResult.Failed>(await staff.Carer.TryCodeAsync(await staff.Carer.PendingAsync(), recovery[0]));
        Assert.IsType<SignInResult.Failed>(await world.Get<ReplaceSecondFactor>().RunAsync(await staff.Carer.PendingAsync(), code, null));
        await world.World.Main.ExecuteAsync("update identity.attempt set failed = 0, locked_until = null");
        await staff.Carer.SignInAsync();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Whoever_approves_twice_holds_the_code_that_works(bool pooled)
    {
        await using var world = await AccountsWorld.CreateAsync(pooled);
        var staff = await world.StaffAsync();
        var pending = await staff.Carer.PendingAsync();
        await world.Get<AskForSecondFactor>().RunAsync(pending, null);
        var request = Assert.Single(await world.Get<ListRequests>().RunAsync(staff.Head.Actor));

        var first = (await world.Get<DecideRequest>().ApproveAsync(staff.Head.Actor, request.Id)).Value.Code;
        var second = (await world.Get<DecideRequest>().ApproveAsync(staff.Head.Actor, request.Id)).Value.Code;

        Assert.IsType<SignInResult.Failed>(await world.Get<ReplaceSecondFactor>().RunAsync(pending, first, null));
        Assert.IsType<SignInResult.PasswordAccepted>(await world.Get<ReplaceSecondFactor>().RunAsync(pending, second, null));
        Assert.Equal(1L, await world.AskAsync<long>("select count(*) from identity.request"));
        // Once it was used, nothing is handed out any more.
        Assert.IsType<Outcome<IssuedCode>.NotFound>(await world.Get<DecideRequest>().ApproveAsync(staff.Head.Actor, request.Id));
    }

    [Fact]
    public async Task A_request_approved_twice_at_once_is_decided_once_and_one_code_works()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        await world.Get<AskForSecondFactor>().RunAsync(await staff.Carer.PendingAsync(), null);
        var request = Assert.Single(await world.Get<ListRequests>().RunAsync(staff.Head.Actor));

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => world.Get<DecideRequest>().ApproveAsync(staff.Head.Actor, request.Id)));

        Assert.All(answers, answer => Assert.True(answer.IsDone));
        Assert.Equal(1L, await world.AskAsync<long>("select count(*) from identity.code where kind = 'second-factor' and voided_at is null"));
    }

    [Fact]
    public async Task A_code_that_was_lost_on_the_way_is_made_again_until_one_was_used_and_the_trail_says_so()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        var pending = await staff.Carer.PendingAsync();
        var again = world.Get<DecideRequest>();
        Assert.Equal("NothingToReissue", Assert.IsType<Outcome<IssuedCode>.Refused>(await again.AgainAsync(staff.Head.Actor, staff.Carer.Id)).Code);
        await world.Get<AskForSecondFactor>().RunAsync(pending, null);
        await again.ApproveAsync(staff.Head.Actor, Assert.Single(await world.Get<ListRequests>().RunAsync(staff.Head.Actor)).Id);
        await world.World.Main.ExecuteAsync("update identity.code set expires_at = now() - interval '1 second' where kind = 'second-factor'");

        Assert.True((await world.Get<ShowAccount>().RunAsync(staff.Head.Actor, staff.Carer.Id)).Value.AwaitsSecondFactor);
        foreach (var other in new[] { staff.Carer, staff.Officer, staff.Administrator })
            Assert.IsType<Outcome<IssuedCode>.NotFound>(await again.AgainAsync(other.Actor, staff.Carer.Id));
        var code = (await again.AgainAsync(staff.Head.Actor, staff.Carer.Id)).Value;

        Assert.False(code.ByMail);
        Assert.IsType<SignInResult.PasswordAccepted>(await world.Get<ReplaceSecondFactor>().RunAsync(pending, code.Code, null));
        Assert.False((await world.Get<ShowAccount>().RunAsync(staff.Head.Actor, staff.Carer.Id)).Value.AwaitsSecondFactor);
        Assert.IsType<Outcome<IssuedCode>.Refused>(await again.AgainAsync(staff.Head.Actor, staff.Carer.Id));
        Assert.Equal(1L, await world.AskAsync<long>(
            $"select count(*) from audit.entry where kind = 'sign-in' and subject_row = '{staff.Carer.Id}' and account_id = '{staff.Head.Id}' and position('issued-again'::bytea in bytes) > 0"));
    }

    [Fact]
    public async Task A_week_after_the_approval_the_person_must_ask_anew()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        await world.Get<AskForSecondFactor>().RunAsync(await staff.Carer.PendingAsync(), null);
        var request = Assert.Single(await world.Get<ListRequests>().RunAsync(staff.Head.Actor)).Id;
        await world.Get<DecideRequest>().ApproveAsync(staff.Head.Actor, request);
        await world.World.Main.ExecuteAsync("update identity.request set decided_at = decided_at - interval '8 days'");

        Assert.IsType<Outcome<IssuedCode>.Refused>(await world.Get<DecideRequest>().AgainAsync(staff.Head.Actor, staff.Carer.Id));
        Assert.IsType<Outcome<IssuedCode>.NotFound>(await world.Get<DecideRequest>().ApproveAsync(staff.Head.Actor, request));
    }

    [Fact]
    public async Task A_declined_request_gives_no_code_and_may_be_made_again()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        await world.Get<AskForSecondFactor>().RunAsync(await staff.Carer.PendingAsync(), null);
        await world.Get<AskForSecondFactor>().RunAsync(await staff.Carer.PendingAsync(), null);
        var request = Assert.Single(await world.Get<ListRequests>().RunAsync(staff.Head.Actor));

        Assert.True((await world.Get<DecideRequest>().DeclineAsync(staff.Head.Actor, request.Id)).IsDone);
        Assert.IsType<Outcome<IssuedCode>.NotFound>(await world.Get<DecideRequest>().ApproveAsync(staff.Head.Actor, request.Id));
        await world.Get<AskForSecondFactor>().RunAsync(await staff.Carer.PendingAsync(), null);
        Assert.NotEqual(request.Id, Assert.Single(await world.Get<ListRequests>().RunAsync(staff.Head.Actor)).Id);
    }

    [Fact]
    public async Task The_table_itself_refuses_a_decision_on_oneself()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        await world.Get<AskForSecondFactor>().RunAsync(await staff.Carer.PendingAsync(), null);

        await Assert.ThrowsAsync<PostgresException>(() => world.World.Main.ExecuteAsync("update identity.request set state = 'approved', decided_by = account_id"));
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_a_letter_and_the_second_factor_is_still_asked()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        world.Postbox.IsClosed = true;
        await world.Get<ForgetPassword>().RunAsync(admin.Email, null);
        await world.Get<ForgetPassword>().RunAsync(admin.Email, null);
        await world.Get<ForgetPassword>().RunAsync("tiada@contoh.id", null);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => world.Get<SendLetters>().SendNextAsync());
        world.Postbox.IsClosed = false;
        await world.World.Main.ExecuteAsync("update identity.code set letter_due = now()");
        Assert.True(await world.Get<SendLetters>().SendNextAsync());
        Assert.False(await world.Get<SendLetters>().SendNextAsync());

        var letter = Assert.Single(world.Postbox.Letters);
        Assert.Equal((admin.Email, "Kode untuk kata sandi baru MerajutASA"), (letter.To, letter.Subject));
        var code = letter.Text.Split("?code=")[1].Split('\n')[0];
        var accepted = Assert.IsType<SignInResult.PasswordAccepted>((await world.Get<RedeemCode>().RunAsync(code, "sandi baru yang panjang", null)).Value);
        Assert.False(accepted.MustEnrol);
        Assert.IsType<SignInResult.SignedIn>(await admin.TryCodeAsync(accepted.Pending, admin.NextCode()));
        Assert.IsType<SignInResult.Failed>(await world.TryAsync(admin.Email));
    }

    [Fact]
    public async Task A_code_by_letter_lies_nowhere_in_the_open_and_is_gone_once_sent()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var invited = await world.Get<InviteAccount>().RunAsync(admin.Actor, new Invitation("Petugas", "petugas@contoh.id", Role.SocialOfficer, null, "33", ByMail: true));
        Assert.False(await world.AskAsync<bool>($"select exists (select from identity.code c where c::text like '%{invited.Value.Code}%')"));

        Assert.True(await world.Get<SendLetters>().SendNextAsync());

        Assert.Contains(invited.Value.Code, world.Postbox.Letters.Single().Text, StringComparison.Ordinal);
        Assert.Equal(0L, await world.AskAsync<long>("select count(*) from identity.code where letter is not null"));
    }

    [Fact]
    public async Task A_new_phone_takes_over_from_the_old_one()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var replace = world.Get<ReplaceAuthenticator>();
        var wrong = await replace.StartAsync(admin.Actor, "bukan sandi itu");
        var old = admin.NextCode();

        var enrolment = (await replace.StartAsync(admin.Actor, AccountsWorld.Password)).Value;
        var totp = new OtpNet.Totp(OtpNet.Base32Encoding.ToBytes(enrolment.Key));

        Assert.IsType<Outcome<Enrolment>.Invalid>(wrong);
        Assert.IsType<Outcome<bool>.Invalid>(await replace.FinishAsync(admin.Actor, old));
        Assert.True((await replace.FinishAsync(admin.Actor, totp.ComputeTotp(world.Clock.GetUtcNow().UtcDateTime))).IsDone);
        Assert.IsType<Outcome<Enrolment>.NotFound>(await replace.ShowAsync(admin.Actor));
    }

    [Fact]
    public async Task Means_are_changed_only_with_the_password_once_the_sign_in_is_no_longer_fresh()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var stale = admin.Actor with { SignedInAt = DateTimeOffset.UtcNow.AddHours(-1) };

        Assert.IsType<Outcome<IReadOnlyList<string>>.Invalid>(await world.Get<MakeRecoveryCodes>().RunAsync(stale, null));
        Assert.True((await world.Get<MakeRecoveryCodes>().RunAsync(stale, AccountsWorld.Password)).IsDone);
    }

    private static async Task ApprovedOnlyByAsync(AccountsWorld world, Member who, Member by, Member[] others)
    {
        Assert.True(await world.Get<AskForSecondFactor>().RunAsync(await who.PendingAsync(), null));
        var request = await world.AskAsync<Guid>($"select id from identity.request where account_id = '{who.Id}' and state = 'open'");
        foreach (var other in others)
        {
            Assert.IsType<Outcome<IssuedCode>.NotFound>(await world.Get<DecideRequest>().ApproveAsync(other.Actor, request));
            if (other.Actor.Role != Role.LksaStaff)
                Assert.DoesNotContain(request, (await world.Get<ListRequests>().RunAsync(other.Actor)).Select(line => line.Id));
        }

        Assert.Equal(CodeKind.SecondFactor, (await world.Get<DecideRequest>().ApproveAsync(by.Actor, request)).Value.Kind);
    }
}
