using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Store;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>The first code of a new authenticator: from now on the second factor counts. Opens the session.</summary>
[UseCase("identity.finish-enrolment", Purpose.Administration, Role.Nobody)]
internal sealed class FinishEnrolment(Door door)
{
    public async Task<SignInResult> RunAsync(PendingSignIn pending, string code, string? device, IPAddress? address, CancellationToken cancellation = default)
    {
        var outcome = await door.TryAsync<SignInResult>(
            UseCase.Of<FinishEnrolment>(), address, step => TryAsync(step, pending, code, device), until => new SignInResult.Locked(until), cancellation);
        return outcome.Value;
    }

    private static async Task<Outcome<SignInResult>> TryAsync(DoorStep step, PendingSignIn pending, string code, string? device)
    {
        if (await step.FindAsync(pending) is not { } account)
            return new SignInResult.Expired();
        if (await step.AgainAsync(account, pending, code) is { } before)
            return before;
        if (account.SecondFactor || account.AuthenticatorKey is null || account.SecurityStamp != pending.Stamp)
            return new SignInResult.Expired();
        if (await step.LockedAsync(account) is { } locked)
            return locked;
        if (!await step.Manager.VerifyTwoFactorTokenAsync(account, TotpProvider.Name, code))
            return await step.FailAsync(account, "second-factor-failed");
        await step.Manager.SetTwoFactorEnabledAsync(account, true);
        step.Db.NoteSignIn(account, "second-factor-enrolled");
        return await step.OpenAsync(account, pending, code, device, "signed-in");
    }
}
