using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Another invitation for who never took up the first one, or a code for a new password for who forgot it, to be printed or sent.</summary>
[UseCase("identity.issue-code", Purpose.Administration, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class IssueCode(UnitOfWork<IdentityDb> work, CodeIssuer codes)
{
    public Task<Outcome<IssuedCode>> RunAsync(Actor actor, Guid id, bool byMail, CancellationToken cancellation = default) => Twice.AtMostAsync(() =>
        work.RunAsync<IssuedCode>(actor, UseCase.Of<IssueCode>(), async db =>
        {
            if (await db.FindManagedAsync(id) is not { } account)
                return new Outcome<IssuedCode>.NotFound();
            if (account.State == AccountState.Ended)
                return new Outcome<IssuedCode>.Refused("AccountEnded");
            var kind = account.State == AccountState.Invited ? CodeKind.Invitation : CodeKind.Password;
            db.NoteSignIn(account.Id, kind == CodeKind.Invitation ? "invitation-issued" : "password-code-issued");
            return await codes.IssueAsync(db, id, kind, byMail);
        }, cancellation));
}
