using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Accounts.Store;

namespace MerajutASA.Infrastructure.Accounts.Own;

/// <summary>A new password for oneself; every other session ends.</summary>
[UseCase("identity.change-password", Purpose.Administration, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company)]
internal sealed class ChangePassword(OwnMeans means)
{
    public async Task<Outcome<bool>> RunAsync(Actor actor, string current, string replacement, CancellationToken cancellation = default)
    {
        var outcome = await means.ChangeAsync<string>(actor, UseCase.Of<ChangePassword>(), current, always: true, async (db, manager, account) =>
        {
            var result = await manager.SetPasswordAsync(account, replacement);
            if (!result.Succeeded)
                return new Outcome<string?>.Invalid(PasswordErrors.Of(result, "Replacement"));
            await db.EndSessionsAsync(account.Id, keep: actor.SessionId);
            db.NoteSignIn(account, "password-changed", actor.SessionId);
            return "changed";
        }, cancellation);
        return outcome.Changed(wrong: new Outcome<bool>.Invalid([new FieldError("Current", "PasswordWrong")]));
    }
}
