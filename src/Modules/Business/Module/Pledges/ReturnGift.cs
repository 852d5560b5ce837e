using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Receipts;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>
/// A head has given a gift back: its booking is taken back by another one, and its receipt holds no more. What was given on already
/// does not come back.
/// </summary>
[UseCase("business.return-gift", Purpose.Giving, Role.LksaHead, NeedsReason = true)]
internal sealed class ReturnGift(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid pledge, int version, string reason, CancellationToken cancellation = default) =>
        PledgeChanging.RunAsync(work, actor, UseCase.Of<ReturnGift>(), reason, pledge, version, async (db, row) =>
        {
            if (row.State != PledgeState.Settled)
                return new Outcome<int>.Refused("NotFromHere");
            if (Words.Error("Reason", reason, Words.ShortestReason, Words.LongestText) is { } error)
                return new Outcome<int>.Invalid([error]);
            var booked = await db.Journals.AsNoTracking().SingleAsync(each => each.PledgeId == row.Id && (each.Kind == JournalKind.Gift || each.Kind == JournalKind.Goods), cancellation);
            var lines = await db.Postings.AsNoTracking().Where(each => each.JournalId == booked.Id).ToListAsync(cancellation);
            Books.Book(db, row, JournalKind.Reversal, lines.Single(each => each.Amount < 0).Account, lines.Single(each => each.Amount > 0).Account, row.Amount, booked.Id);
            var receipt = await db.Receipts.AsNoTracking().SingleAsync(each => each.PledgeId == row.Id, cancellation);
            var keys = await db.OpenAsync([row.CompanyId], cancellation);
            (row.State, row.EndedAt) = (PledgeState.Returned, db.Now);
            row.EndReason = keys.Seal(CompanyFields.PledgeEnd, row.CompanyId, row.Id, Typed.Text(reason)!);
            db.Add(new ReceiptWithdrawal
            {
                Id = receipt.Id,
                InstitutionId = row.InstitutionId,
                CompanyId = row.CompanyId,
                Reason = keys.Seal(CompanyFields.ReceiptWithdrawal, row.CompanyId, receipt.Id, Typed.Text(reason)!),
                WithdrawnAt = db.Now,
                WithdrawnBy = actor.AccountId,
            });
            return null;
        }, cancellation);
}
