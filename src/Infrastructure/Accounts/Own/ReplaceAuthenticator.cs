using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Accounts.Own;

/// <summary>
/// Another authenticator for somebody who still has the old one, such as a new phone. The old one stops working at once; who
/// breaks off is asked to set one up at the next sign-in.
/// </summary>
[UseCase("identity.replace-authenticator", Purpose.Administration, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company)]
internal sealed class ReplaceAuthenticator(OwnMeans means, UnitOfWork<IdentityDb> work, AccountManagers managers)
{
    public async Task<Outcome<Enrolment>> StartAsync(Actor actor, string password, CancellationToken cancellation = default)
    {
        var outcome = await means.ChangeAsync<Enrolment>(actor, UseCase.Of<ReplaceAuthenticator>(), password, always: true, async (db, manager, account) =>
        {
            await manager.NewAuthenticatorKeyAsync(account);
            db.NoteSignIn(account, "authenticator-key-made", actor.SessionId);
            return await Authenticator.EnrolmentAsync(db, manager, account);
        }, cancellation);
        return outcome switch
        {
            Outcome<Enrolment?>.Done { Result: { } enrolment } => enrolment,
            Outcome<Enrolment?>.Done => new Outcome<Enrolment>.Invalid([MeansOutcomes.WrongPassword]),
            _ => outcome.As<Enrolment?, Enrolment>(),
        };
    }

    /// <summary>What was begun and not finished; not found when there is nothing to finish.</summary>
    public Task<Outcome<Enrolment>> ShowAsync(Actor actor, CancellationToken cancellation = default) => work.RunAsync<Enrolment>(
        actor, UseCase.Of<ReplaceAuthenticator>(), async db => await BegunAsync(db, actor) is { } account
            ? await Authenticator.EnrolmentAsync(db, managers.For(db), account)
            : new Outcome<Enrolment>.NotFound(), cancellation);

    public async Task<Outcome<bool>> FinishAsync(Actor actor, string code, CancellationToken cancellation = default)
    {
        var outcome = await work.RunAsync<string?>(actor, UseCase.Of<ReplaceAuthenticator>(), async db =>
        {
            var manager = managers.For(db);
            if (await BegunAsync(db, actor) is not { } account)
                return new Outcome<string?>.NotFound();
            if (await manager.IsLockedOutAsync(account))
                return new Outcome<string?>.Refused("LockedOut", account.LockedUntil!.Value);
            if (!await manager.VerifyTwoFactorTokenAsync(account, TotpProvider.Name, code))
            {
                db.NoteSignIn(account, "second-factor-failed", actor.SessionId);
                await manager.AccessFailedAsync(account);
                return (string?)null;
            }

            await manager.SetTwoFactorEnabledAsync(account, true);
            db.NoteSignIn(account, "second-factor-enrolled", actor.SessionId);
            return "enrolled";
        }, cancellation);
        return outcome.Changed(wrong: new Outcome<bool>.Invalid([new FieldError("Code", "CodeWrong")]));
    }

    private static async Task<SignInAccount?> BegunAsync(IdentityDb db, Actor actor) =>
        await db.FindByIdAsync(actor.AccountId) is { SecondFactor: false, AuthenticatorKey: not null } account ? account : null;
}
