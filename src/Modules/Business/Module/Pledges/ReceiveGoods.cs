using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Receipts;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>A head says that pledged goods have come: they are in the books, and there is a receipt.</summary>
[UseCase("business.receive-goods", Purpose.Giving, Role.LksaHead)]
internal sealed class ReceiveGoods(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid pledge, int version, CancellationToken cancellation = default) =>
        PledgeChanging.RunAsync(work, actor, UseCase.Of<ReceiveGoods>(), null, pledge, version, async (db, row) =>
        {
            if (row.Kind != GiftKind.Goods || row.State != PledgeState.Pledged)
                return new Outcome<int>.Refused("NotFromHere");
            row.State = PledgeState.Settled;
            Books.Book(db, row, JournalKind.Goods, LedgerAccount.Goods, LedgerAccount.Gifts, row.Amount);
            var need = await db.Needs.AsNoTracking().SingleAsync(each => each.Id == row.NeedId, cancellation);
            var permit = await db.Permits.AsNoTracking().SingleAsync(each => each.Id == row.PermitId, cancellation);
            await Issuing.IssueAsync(db, row, need, permit, cancellation);
            return null;
        }, cancellation);
}
