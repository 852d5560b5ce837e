using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.SignIn;

namespace MerajutASA.Portal.Seeding;

/// <summary>Leaves something to decide to somebody who answers for others: an invitation that nobody took up, and a phone that was lost.</summary>
internal sealed class OpenAccountWork(ListAccounts list, InviteAccount invite, CheckPassword password, AskForSecondFactor ask, PeopleFile file)
{
    /// <param name="by">Who answers for both.</param>
    /// <param name="invitation">The invitation that stays unused; where it is there already, an earlier run has left all this.</param>
    /// <param name="lost">The e-mail of whom to ask for another second factor.</param>
    public async Task LeaveAsync(Actor by, Invitation invitation, string lost)
    {
        if ((await list.RunAsync(by, new AccountQuery(new(), invitation.Email))).Value.Lines.Rows.Count > 0)
            return;
        _ = (await invite.RunAsync(by, invitation)).Value;
        if (file.Find(lost) is not { } person || await password.RunAsync(lost, person.Password, null) is not SignInResult.PasswordAccepted accepted)
            throw new InvalidOperationException($"{lost} cannot ask for another second factor.");
        await ask.RunAsync(accepted.Pending, null);
    }
}
