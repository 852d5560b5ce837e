using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>
/// Another person vouches that it is really the owner who lost the second factor, and hands over a code; or declines. Never for oneself:
/// one's own request is not in sight, and the table refuses it too.
/// </summary>
[UseCase("identity.decide-request", Purpose.Administration, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class DecideRequest(UnitOfWork<IdentityDb> work, CodeIssuer codes)
{
    public Task<Outcome<IssuedCode>> ApproveAsync(Actor actor, Guid request, CancellationToken cancellation = default) =>
        work.RunAsync<IssuedCode>(actor, UseCase.Of<DecideRequest>(), async db =>
        {
            if (await DecideAsync(db, request, RequestState.Approved) is not { } account)
                return new Outcome<IssuedCode>.NotFound();
            // Never by mail: the code must reach the person whom the approver has recognised.
            return await codes.IssueAsync(db, account, CodeKind.SecondFactor, byMail: false);
        }, cancellation);

    public Task<Outcome<bool>> DeclineAsync(Actor actor, Guid request, CancellationToken cancellation = default) =>
        work.RunAsync<bool>(actor, UseCase.Of<DecideRequest>(), async db =>
            await DecideAsync(db, request, RequestState.Declined) is null ? new Outcome<bool>.NotFound() : true, cancellation);

    private static async Task<Guid?> DecideAsync(IdentityDb db, Guid id, RequestState decision)
    {
        if (await db.Requests.SingleOrDefaultAsync(row => row.Id == id && row.State == RequestState.Open) is not { } request
            || await db.FindManagedAsync(request.AccountId) is not { State: AccountState.Active } account)
            return null;
        (request.State, request.DecidedBy, request.DecidedAt) = (decision, db.Actor.AccountId, db.Now);
        db.NoteSignIn(account.Id, decision == RequestState.Approved ? "second-factor-replacement-approved" : "second-factor-replacement-declined");
        return account.Id;
    }
}
