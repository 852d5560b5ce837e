using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>
/// Ends an account for good. First the cases go to the successor, each module in its own transaction and under its own rules; only then the
/// account ends, so that no child is ever left with a carer who cannot sign in. Broken off in between, it can be done again.
/// </summary>
[UseCase("identity.end-account", Purpose.Administration, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class EndAccount(UnitOfWork<IdentityDb> work, IEnumerable<ICaseloads> caseloads)
{
    /// <summary>What must be decided before.</summary>
    public async Task<Outcome<EndingView>> ShowAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        var shown = await work.RunAsync<EndingView>(actor, UseCase.Of<EndAccount>(), async db =>
        {
            if (await db.FindManagedAsync(id) is not { } account)
                return new Outcome<EndingView>.NotFound();
            if (account.State == AccountState.Ended)
                return new Outcome<EndingView>.Refused("AccountEnded");
            var others = account.InstitutionId is null ? (List<Account>)[] : await Successors(db, account).ToListAsync(cancellation);
            var keys = await db.OpenAsync([account.Id, .. others.Select(other => other.Id)], cancellation);
            return new EndingView(AccountLine.Of(account, keys, actor), LeaverOf(account, others), 0, [.. others.Select(other => AccountLine.Of(other, keys, actor)).OrderBy(line => line.Name)]);
        }, cancellation);
        if (shown is not Outcome<EndingView>.Done { Result: var ending })
            return shown;
        var cases = 0;
        foreach (var caseload in caseloads)
            cases += await caseload.CountAsync(actor, ending.Leaver, cancellation);
        return ending with { Cases = cases };
    }

    public async Task<Outcome<int>> RunAsync(Actor actor, Guid id, Guid? successor, CancellationToken cancellation = default)
    {
        var shown = await ShowAsync(actor, id, cancellation);
        if (shown is not Outcome<EndingView>.Done { Result: var ending })
            return shown.As<EndingView, int>();
        if (successor is { } chosen && ending.Successors.All(other => other.Id != chosen))
            return new Outcome<int>.Invalid([new FieldError("Successor", "SuccessorUnknown")]);
        // Of a last head nobody takes over: that must not keep the account of who may not stay, so the asker is told and decides.
        if (ending.Cases > 0 && successor is null && ending.Successors.Count > 0)
            return new Outcome<int>.Invalid([new FieldError("Successor", "SuccessorMissing", ending.Cases)]);
        var handedOver = 0;
        foreach (var caseload in successor is null ? [] : caseloads)
        {
            var outcome = await caseload.HandOverAsync(actor, ending.Leaver, successor!.Value, cancellation);
            if (!outcome.IsDone)
                return outcome;
            handedOver += outcome.Value;
        }

        var ended = await EndAsync(actor, id, successor, cancellation);
        return ended.IsDone ? handedOver : ended;
    }

    private static Leaver LeaverOf(Account account, List<Account> others) => new(account.Id)
    {
        LastHeadOf = account is { Role: Role.LksaHead, State: AccountState.Active } && !others.Exists(other => other.Role == Role.LksaHead) ? account.InstitutionId : null,
    };

    private static IQueryable<Account> Successors(IdentityDb db, Account account) => db.Accounts.AsNoTracking()
        .Where(other => other.InstitutionId == account.InstitutionId && other.Id != account.Id && other.State == AccountState.Active);

    private Task<Outcome<int>> EndAsync(Actor actor, Guid id, Guid? successor, CancellationToken cancellation) =>
        work.RunAsync<int>(actor, UseCase.Of<EndAccount>(), async db =>
        {
            if (await db.FindManagedAsync(id) is not { } account)
                return new Outcome<int>.NotFound();
            if (account.State == AccountState.Ended)
                return new Outcome<int>.Conflict();
            (account.State, account.EndedAt, account.RoleVersion) = (AccountState.Ended, db.Now, account.RoleVersion + 1);
            foreach (var code in await db.Codes.Where(row => row.AccountId == id && row.UsedAt == null && row.VoidedAt == null).ToListAsync(cancellation))
                code.VoidedAt = db.Now;
            foreach (var request in await db.Requests.Where(row => row.AccountId == id && row.State == RequestState.Open).ToListAsync(cancellation))
                (request.State, request.DecidedBy, request.DecidedAt) = (RequestState.Declined, actor.AccountId, db.Now);
            await db.EndSessionsAsync(id);
            db.NoteSignIn(id, "account-ended");
            db.Publish(new AccountEnded(id, successor, account.Version + 1));
            return 0;
        }, cancellation);
}
