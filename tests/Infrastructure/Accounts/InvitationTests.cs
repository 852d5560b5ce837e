using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.SignIn;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Accounts;

public sealed class InvitationTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Each_role_invites_those_it_answers_for_and_nobody_else(bool pooled)
    {
        await using var world = await AccountsWorld.CreateAsync(pooled);
        var staff = await world.StaffAsync();

        foreach (var inviter in RoleNames.OfPeople)
        {
            foreach (var invited in RoleNames.OfPeople)
            {
                var outcome = await world.Get<InviteAccount>().RunAsync(
                    staff.Of(inviter).Actor, new Invitation("Orang Baru", $"{inviter}.{invited}@contoh.id", invited, AccountsWorld.Here, AccountsWorld.Semarang, ByMail: false));
                if (Supervision.Under(inviter).Contains(invited))
                    Assert.True(outcome.IsDone, $"{inviter} invites {invited}");
                else
                    Assert.IsType<Outcome<IssuedCode>.NotFound>(outcome);
            }
        }
    }

    [Fact]
    public async Task Staff_work_where_their_head_works_whatever_the_form_said()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();

        var carer = await world.InviteAsync(staff.Head.Actor, Role.LksaStaff, "lain@contoh.id", AccountsWorld.Elsewhere);

        Assert.Equal(AccountsWorld.Here, carer.Actor.Institution);
    }

    [Fact]
    public async Task An_officer_appoints_no_head_outside_the_region()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();

        var outcome = await world.Get<InviteAccount>().RunAsync(
            staff.Officer.Actor, new Invitation("Kepala Jauh", "jauh@contoh.id", Role.LksaHead, AccountsWorld.Elsewhere, null, ByMail: false));

        Assert.Equal("InstitutionMissing", Assert.Single(Assert.IsType<Outcome<IssuedCode>.Invalid>(outcome).Errors).Code);
    }

    [Theory]
    [InlineData("", "ada@contoh.id", "33", "Name=NameLength")]
    [InlineData("Petugas", "bukan alamat", "33", "Email=EmailUnreadable")]
    [InlineData("Petugas", "petugas@contoh.id", "99", "Region=RegionMissing")]
    [InlineData("Petugas", "petugas@contoh.id", null, "Region=RegionMissing")]
    [InlineData("Petugas", "ADMIN@Contoh.id ", "33", "Email=EmailTaken")]
    public async Task What_was_typed_is_checked(string name, string email, string? region, string fault)
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();

        var outcome = await world.Get<InviteAccount>().RunAsync(admin.Actor, new Invitation(name, email, Role.SocialOfficer, null, region, ByMail: false));

        Assert.Equal(fault, string.Join(' ', Assert.IsType<Outcome<IssuedCode>.Invalid>(outcome).Errors.Select(error => $"{error.Field}={error.Code}")));
    }

    [Fact]
    public async Task An_invitation_is_used_once()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var invited = (await world.Get<CreateAdministrator>().RunAsync("Administrator Satu", "admin@contoh.id")).Value;
        Assert.Equal("Administrator Satu", (await world.Get<LookAtCode>().RunAsync(invited.Code, null))?.Name);
        await Member.JoinAsync(world, invited, "admin@contoh.id");

        Assert.Null(await world.Get<LookAtCode>().RunAsync(invited.Code, null));
        Assert.IsType<SignInResult.Failed>((await world.Get<RedeemCode>().RunAsync(invited.Code, "sandi lain yang panjang", null)).Value);
        Assert.IsType<SignInResult.PasswordAccepted>(await world.TryAsync("admin@contoh.id"));
    }

    [Fact]
    public async Task A_code_sent_twice_at_once_is_used_once()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var invited = (await world.Get<CreateAdministrator>().RunAsync("Administrator Satu", "admin@contoh.id")).Value;

        var answers = await Task.WhenAll(
            world.Get<RedeemCode>().RunAsync(invited.Code, AccountsWorld.Password, null), world.Get<RedeemCode>().RunAsync(invited.Code, AccountsWorld.Password, null));

        Assert.Single(answers, answer => answer.Value is SignInResult.PasswordAccepted);
        Assert.Single(answers, answer => answer.Value is SignInResult.Failed);
    }

    [Fact]
    public async Task An_old_invitation_and_a_replaced_one_do_not_let_in()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var first = (await world.Get<InviteAccount>().RunAsync(admin.Actor, new Invitation("Petugas", "petugas@contoh.id", Role.SocialOfficer, null, "33", false))).Value;
        var second = (await world.Get<IssueCode>().RunAsync(admin.Actor, first.Account, byMail: false)).Value;

        Assert.IsType<SignInResult.Failed>((await world.Get<RedeemCode>().RunAsync(first.Code, AccountsWorld.Password, null)).Value);
        await world.World.Main.ExecuteAsync("update identity.code set expires_at = now() - interval '1 second' where used_at is null");
        Assert.IsType<SignInResult.Failed>((await world.Get<RedeemCode>().RunAsync(second.Code, AccountsWorld.Password, null)).Value);
    }

    [Fact]
    public async Task Whoever_sends_an_invitation_twice_holds_the_code_that_works_and_has_invited_one_person()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var invitation = new Invitation("Petugas", "petugas@contoh.id", Role.SocialOfficer, null, "33", ByMail: false);

        var first = (await world.Get<InviteAccount>().RunAsync(admin.Actor, invitation)).Value;
        var second = (await world.Get<InviteAccount>().RunAsync(admin.Actor, invitation)).Value;
        var other = await world.Get<InviteAccount>().RunAsync(admin.Actor, invitation with { Name = "Orang Lain" });

        Assert.Equal(first.Account, second.Account);
        Assert.Null(await world.Get<LookAtCode>().RunAsync(first.Code, null));
        Assert.NotNull(await world.Get<LookAtCode>().RunAsync(second.Code, null));
        Assert.Equal("EmailTaken", Assert.Single(Assert.IsType<Outcome<IssuedCode>.Invalid>(other).Errors).Code);
    }

    [Theory]
    [InlineData("pendek", "PasswordTooShort")]
    [InlineData("aaaaaaaaaaaaaaaa", "PasswordTooUniform")]
    public async Task A_weak_password_is_refused_and_the_invitation_stays(string password, string code)
    {
        await using var world = await AccountsWorld.CreateAsync();
        var invited = (await world.Get<CreateAdministrator>().RunAsync("Administrator Satu", "admin@contoh.id")).Value;

        var outcome = await world.Get<RedeemCode>().RunAsync(invited.Code, password, null);

        Assert.Contains(code, Assert.IsType<Outcome<SignInResult>.Invalid>(outcome).Errors.Select(error => error.Code));
        await Member.JoinAsync(world, invited, "admin@contoh.id");
    }

    [Fact]
    public async Task That_an_e_mail_signs_in_elsewhere_is_told_to_its_owner_and_not_to_the_inviter()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var here = await world.StaffAsync();
        var there = await world.StaffAsync(AccountsWorld.Elsewhere, "35", here.Administrator, "lain.");

        var invited = await world.Get<InviteAccount>().RunAsync(there.Head.Actor, new Invitation("Pengasuh", here.Carer.Email, Role.LksaStaff, null, null, false));

        Assert.True(invited.IsDone);
        var redeemed = await world.Get<RedeemCode>().RunAsync(invited.Value.Code, "sandi lain yang panjang", null);
        Assert.Equal("EmailSignsInElsewhere", Assert.IsType<Outcome<SignInResult>.Refused>(redeemed).Code);
        await here.Carer.SignInAsync();
    }
}
