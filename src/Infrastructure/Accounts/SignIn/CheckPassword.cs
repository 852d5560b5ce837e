using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Store;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>
/// The first step. An unknown e-mail, a wrong password and an account that has ended take the same way and the same time; being locked
/// out belongs to the e-mail as typed, so it tells nobody whether there is an account.
/// </summary>
[UseCase("identity.check-password", Purpose.Administration, Role.Nobody)]
internal sealed class CheckPassword(Door door, AccountManagers managers)
{
    public async Task<SignInResult> RunAsync(string email, string password, IPAddress? address, CancellationToken cancellation = default)
    {
        var outcome = await door.TryAsync<SignInResult>(
            UseCase.Of<CheckPassword>(), address, step => TryAsync(step, email, password), until => new SignInResult.Locked(until), cancellation);
        return outcome.Value;
    }

    private async Task<Outcome<SignInResult>> TryAsync(DoorStep step, string email, string password)
    {
        var account = await step.FindAsync(email, managers.NobodysHash);
        var locked = await step.LockedAsync(account);
        // Also when locked: the answer must not come sooner.
        var holds = await step.Manager.CheckPasswordAsync(account, password[..Math.Min(password.Length, PasswordRules.Longest)]) && !account.IsPhantom;
        if (locked is not null)
            return locked;
        if (!holds)
            return await step.FailAsync(account, "password-failed");
        step.Db.NoteSignIn(account, "password-accepted");
        return new SignInResult.PasswordAccepted(new PendingSignIn(account.Id, Guid.CreateVersion7(), account.SecurityStamp!), !account.SecondFactor);
    }
}
