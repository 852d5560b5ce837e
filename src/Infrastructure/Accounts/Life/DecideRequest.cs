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
    /// <summary>
    /// Approved twice by the same person, as by a double click, the second answer holds a code too: the one that works, since it ends the first.
    /// </summary>
    public Task<Outcome<IssuedCode>> ApproveAsync(Actor actor, Guid request, CancellationToken cancellation = default) => Twice.AtMostAsync(() =>
        work.RunAsync<IssuedCode>(actor, UseCase.Of<DecideRequest>(), async db =>
        {
            if (await DecideAsync(db, request, RequestState.Approved) is { } account)
                return await IssueAsync(db, account);
            return await db.Requests.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request && row.DecidedBy == actor.AccountId, cancellation) is { } decided
                && await db.FindManagedAsync(decided.AccountId) is not null && await db.UnusedApprovalAsync(decided.AccountId) == request
                    ? await AgainAsync(db, decided.AccountId)
                    : new Outcome<IssuedCode>.NotFound();
        }, cancellation));

    /// <summary>The code anew where a request was approved and its code never used: lost on the way, or too old. The old one stops working.</summary>
    public Task<Outcome<IssuedCode>> AgainAsync(Actor actor, Guid account, CancellationToken cancellation = default) => Twice.AtMostAsync(() =>
        work.RunAsync<IssuedCode>(actor, UseCase.Of<DecideRequest>(), async db =>
        {
            if (await db.FindManagedAsync(account) is null)
                return new Outcome<IssuedCode>.NotFound();
            return await db.UnusedApprovalAsync(account) is null ? new Outcome<IssuedCode>.Refused("NothingToReissue") : await AgainAsync(db, account);
        }, cancellation));

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

    private Task<IssuedCode> AgainAsync(IdentityDb db, Guid account)
    {
        db.NoteSignIn(account, "second-factor-code-issued-again");
        return IssueAsync(db, account);
    }

    // Never by mail: the code must reach the person whom the approver has recognised.
    private Task<IssuedCode> IssueAsync(IdentityDb db, Guid account) => codes.IssueAsync(db, account, CodeKind.SecondFactor, byMail: false);
}
