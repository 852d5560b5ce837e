using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.Sessions;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>
/// The password was shown, the second factor is lost, and another person approved: the code that person handed over lets a new authenticator
/// be set up. The old one, its recovery codes and every session end here.
/// </summary>
[UseCase("identity.replace-second-factor", Purpose.Administration, Role.Nobody)]
internal sealed class ReplaceSecondFactor(Door door, CodeIssuer codes)
{
    public async Task<SignInResult> RunAsync(PendingSignIn pending, string code, IPAddress? address, CancellationToken cancellation = default)
    {
        var outcome = await door.TryAsync<SignInResult>(
            UseCase.Of<ReplaceSecondFactor>(), address, step => TryAsync(step, pending, code), until => new SignInResult.Locked(until), cancellation);
        return outcome.Value;
    }

    private async Task<Outcome<SignInResult>> TryAsync(DoorStep step, PendingSignIn pending, string typed)
    {
        if (await step.FindAsync(pending) is not { } account || account.SecurityStamp != pending.Stamp)
            return new SignInResult.Expired();
        if (await step.LockedAsync(account) is { } locked)
            return locked;
        if (await step.Db.OpenCodeAsync(codes.Hash(typed)) is not { Is: CodeKind.SecondFactor } code || code.AccountId != account.Id)
            return await step.FailAsync(account, "replacement-code-failed");
        await step.Db.UseCodeAsync(code);
        await step.Manager.NewAuthenticatorKeyAsync(account);
        await step.Db.EndSessionsAsync(account.Id);
        step.Db.NoteSignIn(account, "second-factor-replaced");
        return new SignInResult.PasswordAccepted(pending, MustEnrol: true);
    }
}
