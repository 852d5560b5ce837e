using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.SignIn;
using OtpNet;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Accounts;

/// <summary>Somebody with a password and an authenticator, who goes through the same doors as anybody.</summary>
internal sealed class Member(AccountsWorld world, string email)
{
    private string _key = "";

    public string Email => email;

    public Actor Actor { get; private set; } = Actor.Nobody;

    public Guid Id => Actor.AccountId;

    public static async Task<Member> JoinAsync(AccountsWorld world, IssuedCode invitation, string email)
    {
        var member = new Member(world, email);
        var accepted = await world.Get<RedeemCode>().RunAsync(invitation.Code, AccountsWorld.Password, address: null);
        await member.EnrolAsync(Assert.IsType<SignInResult.PasswordAccepted>(accepted.Value).Pending);
        return member;
    }

    public async Task EnrolAsync(PendingSignIn pending)
    {
        _key = (await world.Get<StartEnrolment>().RunAsync(pending, address: null))!.Key;
        Actor = Assert.IsType<SignInResult.SignedIn>(await world.Get<FinishEnrolment>().RunAsync(pending, Code(), "Firefox · Linux", address: null)).Actor;
    }

    /// <summary>What the authenticator shows now.</summary>
    public string Code() => new Totp(Base32Encoding.ToBytes(_key)).ComputeTotp(world.Clock.GetUtcNow().UtcDateTime);

    /// <summary>What the authenticator shows half a minute on, when a code used before no longer counts.</summary>
    public string NextCode()
    {
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        return Code();
    }

    public async Task<PendingSignIn> PendingAsync(string password = AccountsWorld.Password) =>
        Assert.IsType<SignInResult.PasswordAccepted>(await world.TryAsync(email, password)).Pending;

    public async Task<SignInResult> TryCodeAsync(PendingSignIn pending, string code) =>
        await world.Get<CheckSecondFactor>().RunAsync(pending, code, "Chrome · Android", address: null);

    /// <summary>Signs in anew.</summary>
    public async Task<Actor> SignInAsync(string password = AccountsWorld.Password)
    {
        var pending = await PendingAsync(password);
        return Actor = Assert.IsType<SignInResult.SignedIn>(await TryCodeAsync(pending, NextCode())).Actor;
    }
}
