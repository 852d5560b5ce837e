using System.Security.Cryptography;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.SignIn;
using OtpNet;

namespace MerajutASA.Portal.Seeding;

/// <summary>
/// Brings made-up people in the ordinary way: invited by whoever may, code redeemed, second factor enrolled. What was done is kept at each
/// step, so that a run that was cut off goes on where it stopped.
/// </summary>
internal sealed class PeopleSeeder(
    CreateAdministrator administrators, InviteAccount invite, ListAccounts list, IssueCode reissue, RedeemCode redeem, CheckPassword password, StartEnrolment enrol,
    FinishEnrolment finish, CheckSecondFactor second, PeopleFile file)
{
    /// <summary>Signed in as the person; made if need be, by <paramref name="inviter"/> (null: on the machine itself).</summary>
    public async Task<Actor> EnsureAsync(Actor? inviter, string email, string name, Role role, string place, Guid? institution = null, string? region = null)
    {
        if (file.Find(email) is { TotpKey: not null } known)
            return await SignInAsync(known);
        var person = file.Find(email) ?? new SeededPerson(email, name, role, place, institution, region, NewPassword(), null);
        file.Keep(person);
        var code = await CodeAsync(inviter, person);
        var accepted = (await redeem.RunAsync(code, person.Password, null)).Value as SignInResult.PasswordAccepted
            ?? throw new InvalidOperationException($"{email}: the code was not taken.");
        var secret = await enrol.RunAsync(accepted.Pending, null) ?? throw new InvalidOperationException($"{email}: no enrolment.");
        var result = await finish.RunAsync(accepted.Pending, Code(secret.Key), "seed", null);
        file.Keep(person with { TotpKey = secret.Key });
        return Actor(person, result);
    }

    /// <summary>Easy to type, 60 bits, and of the length and kinds that the rules ask.</summary>
    private static string NewPassword() => $"Rajut-{RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 12)}";

    private static string Code(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp();

    private static Actor Actor(SeededPerson person, SignInResult result) =>
        result is SignInResult.SignedIn signedIn ? signedIn.Actor : throw new InvalidOperationException($"{person.Email} cannot sign in: {result.GetType().Name}");

    private async Task<string> CodeAsync(Actor? inviter, SeededPerson person)
    {
        var outcome = inviter is null
            ? await administrators.RunAsync(person.Name, person.Email, demo: true)
            : await invite.RunAsync(inviter, new Invitation(person.Name, person.Email, person.Role, person.Institution, person.Region, ByMail: false));
        if (outcome.IsDone)
            return outcome.Value.Code;
        if (inviter is null || outcome is not Outcome<IssuedCode>.Invalid { Errors: [{ Code: "EmailTaken" }] })
            throw new InvalidOperationException($"{person.Email} cannot be invited: {outcome}");
        // Invited by a run that was cut off.
        var found = await list.RunAsync(inviter, new AccountQuery(new(), person.Email));
        return (await reissue.RunAsync(inviter, found.Value.Lines.Rows.Single().Id, byMail: false)).Value.Code;
    }

    private async Task<Actor> SignInAsync(SeededPerson person)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await password.RunAsync(person.Email, person.Password, null) is not SignInResult.PasswordAccepted accepted)
                throw new InvalidOperationException($"{person.Email}: the password does not hold any more.");
            var result = await second.RunAsync(accepted.Pending, Code(person.TotpKey!), "seed", null);
            if (result is SignInResult.SignedIn || attempt == 1)
                return Actor(person, result);
            // A code works once; the next one comes within half a minute.
            await Task.Delay(TimeSpan.FromSeconds(31));
        }
    }
}
