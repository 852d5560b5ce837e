using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Store;
using Microsoft.AspNetCore.Identity;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>The second step: a code of the authenticator, or one of the recovery codes. Opens the session.</summary>
[UseCase("identity.check-second-factor", Purpose.Administration, Role.Nobody)]
internal sealed class CheckSecondFactor(Door door)
{
    private const int TotpDigits = 6;

    public async Task<SignInResult> RunAsync(PendingSignIn pending, string code, string? device, IPAddress? address, CancellationToken cancellation = default)
    {
        var outcome = await door.TryAsync<SignInResult>(
            UseCase.Of<CheckSecondFactor>(), address, step => TryAsync(step, pending, code, device), until => new SignInResult.Locked(until), cancellation);
        return outcome.Value;
    }

    private static async Task<Outcome<SignInResult>> TryAsync(DoorStep step, PendingSignIn pending, string code, string? device)
    {
        if (await step.FindAsync(pending) is not { } account)
            return new SignInResult.Expired();
        if (await step.AgainAsync(account, pending, code) is { } before)
            return before;
        if (!account.SecondFactor || account.SecurityStamp != pending.Stamp)
            return new SignInResult.Expired();
        if (await step.LockedAsync(account) is { } locked)
            return locked;
        var isTotp = PrintedCode.Normalise(code).Length == TotpDigits;
        if (!await HoldsAsync(step.Manager, account, code, isTotp))
            return await step.FailAsync(account, isTotp ? "second-factor-failed" : "recovery-code-failed");
        return await step.OpenAsync(account, pending, code, device, isTotp ? "signed-in" : "signed-in-by-recovery-code");
    }

    private static async Task<bool> HoldsAsync(UserManager<SignInAccount> manager, SignInAccount account, string code, bool isTotp) => isTotp
        ? await manager.VerifyTwoFactorTokenAsync(account, TotpProvider.Name, code)
        : (await manager.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;
}
