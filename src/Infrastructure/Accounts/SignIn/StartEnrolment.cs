using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Store;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>Shows the secret to share with an authenticator to somebody who has shown the password and has no second factor yet.</summary>
[UseCase("identity.start-enrolment", Purpose.Administration, Role.Nobody)]
internal sealed class StartEnrolment(Door door)
{
    /// <summary>Null when the password was shown too long ago, or a second factor is there already.</summary>
    public async Task<Enrolment?> RunAsync(PendingSignIn pending, IPAddress? address, CancellationToken cancellation = default)
    {
        var outcome = await door.TryAsync<Enrolment?>(UseCase.Of<StartEnrolment>(), address, step => ShowAsync(step, pending), _ => null, cancellation);
        return outcome.Value;
    }

    private static async Task<Outcome<Enrolment?>> ShowAsync(DoorStep step, PendingSignIn pending)
    {
        if (await step.FindAsync(pending) is not { SecondFactor: false } account || account.SecurityStamp != pending.Stamp)
            return (Enrolment?)null;
        if (account.AuthenticatorKey is null)
        {
            await step.Manager.NewAuthenticatorKeyAsync(account);
            step.Db.NoteSignIn(account, "authenticator-key-made");
        }

        return await Authenticator.EnrolmentAsync(step.Db, step.Manager, account);
    }
}
