using System.Net;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>Somebody who has shown the password has lost the second factor and asks whoever answers for the account to let them set up another.</summary>
[UseCase("identity.ask-for-second-factor", Purpose.Administration, Role.Nobody)]
internal sealed class AskForSecondFactor(Door door)
{
    /// <summary>False when the password was shown too long ago. Asking twice is asking once.</summary>
    public async Task<bool> RunAsync(PendingSignIn pending, IPAddress? address, CancellationToken cancellation = default)
    {
        var outcome = await door.TryAsync<bool>(UseCase.Of<AskForSecondFactor>(), address, async step =>
        {
            if (await step.FindAsync(pending) is not { SecondFactor: true } account || account.SecurityStamp != pending.Stamp)
                return false;
            if (await step.Db.AskAsync(account.Id))
                step.Db.NoteSignIn(account, "second-factor-lost");
            return true;
        }, _ => false, cancellation);
        return outcome.Value;
    }
}
