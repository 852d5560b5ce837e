using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Ledger;

/// <summary>A head has given back money that came for a pledge which had been taken back, or paid already.</summary>
[UseCase("business.return-unexpected", Purpose.Giving, Role.LksaHead, NeedsReason = true)]
internal sealed class ReturnUnexpected(UnitOfWork<BusinessDb> work)
{
    /// <returns>The rupiah that went back.</returns>
    public Task<Outcome<long>> RunAsync(Actor actor, Guid pledge, string reason, CancellationToken cancellation = default) =>
        work.RunAsync<long>(
            actor,
            UseCase.Of<ReturnUnexpected>(),
            new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            async db =>
            {
                // One at a time: the sum that is to go back goes back once.
                await db.HoldNeedAsync(pledge, cancellation);
                if (await db.Pledges.AsNoTracking().SingleOrDefaultAsync(each => each.Id == pledge, cancellation) is not { } row)
                    return new Outcome<long>.NotFound();
                var owed = -await OwedAsync(db, pledge, cancellation);
                if (owed <= 0)
                    return new Outcome<long>.Refused("NothingToReturn");
                if (Words.Error("Reason", reason, Words.ShortestReason, Words.LongestText) is { } error)
                    return new Outcome<long>.Invalid([error]);
                Books.Book(db, row, JournalKind.Return, LedgerAccount.ToReturn, LedgerAccount.Provider, owed);
                return owed;
            },
            cancellation);

    private static Task<long> OwedAsync(BusinessDb db, Guid pledge, CancellationToken cancellation) =>
        db.Postings.AsNoTracking().Where(line => line.Account == LedgerAccount.ToReturn && db.Journals.Any(journal => journal.Id == line.JournalId && journal.PledgeId == pledge)).SumAsync(line => line.Amount, cancellation);
}
