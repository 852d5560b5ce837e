using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Accounts.Store;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>
/// Sets the password that an invitation or a password code allows; what comes next is the second factor. Every session that was open
/// under the old password ends.
/// </summary>
[UseCase("identity.redeem-code", Purpose.Administration, Role.Nobody)]
internal sealed class RedeemCode(Door door, CodeIssuer codes)
{
    public Task<Outcome<SignInResult>> RunAsync(string code, string password, IPAddress? address, CancellationToken cancellation = default) =>
        door.TryAsync<SignInResult>(
            UseCase.Of<RedeemCode>(), address, step => TryAsync(step, code, password), until => new SignInResult.Locked(until), cancellation);

    private async Task<Outcome<SignInResult>> TryAsync(DoorStep step, string typed, string password)
    {
        if (await step.Db.OpenCodeAsync(codes.Hash(typed)) is not { Is: CodeKind.Invitation or CodeKind.Password } code
            || await step.Db.FindByIdAsync(code.AccountId) is not { } account)
        {
            await step.RefuseCodeAsync();
            return new SignInResult.Failed();
        }

        var result = await step.Manager.SetPasswordAsync(account, password);
        if (!result.Succeeded)
            return new Outcome<SignInResult>.Invalid(PasswordErrors.Of(result, "Password"));
        if (code.Is == CodeKind.Invitation && !await step.Db.ActivateAsync(account))
            return new Outcome<SignInResult>.Refused("EmailSignsInElsewhere");
        (account.Failed, account.LockedUntil) = (0, null);
        await step.Manager.SaveAsync(account);
        await step.Db.UseCodeAsync(code);
        await step.Db.EndSessionsAsync(account.Id);
        step.Db.NoteSignIn(account, "password-set-by-code");
        return new SignInResult.PasswordAccepted(new PendingSignIn(account.Id, Guid.CreateVersion7(), account.SecurityStamp!), !account.SecondFactor);
    }
}
