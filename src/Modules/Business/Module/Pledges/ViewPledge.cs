using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Modules.Business.Receipts;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>One pledge, for the company that made it, the head for whose institution it is, and the officers over that one.</summary>
[UseCase("business.view-pledge", Purpose.Giving, Role.LksaHead, Role.SocialOfficer, Role.Company)]
internal sealed class ViewPledge(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<PledgeView>> RunAsync(Actor actor, Guid pledge, CancellationToken cancellation = default) =>
        work.RunAsync<PledgeView>(
            actor,
            UseCase.Of<ViewPledge>(),
            async db =>
            {
                if (await db.Pledges.AsNoTracking().SingleOrDefaultAsync(each => each.Id == pledge, cancellation) is not { } row)
                    return new Outcome<PledgeView>.NotFound();
                var need = await db.Needs.AsNoTracking().SingleAsync(each => each.Id == row.NeedId, cancellation);
                var permit = await db.Permits.AsNoTracking().SingleAsync(each => each.Id == row.PermitId, cancellation);
                var payments = await db.Payments.AsNoTracking().Where(each => each.PledgeId == pledge).OrderBy(each => each.StartedAt).ThenBy(each => each.Id).ToListAsync(cancellation);
                var delivery = await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(each => each.PledgeId == pledge, cancellation);
                var journals = await db.Journals.AsNoTracking().Where(each => each.PledgeId == pledge).OrderBy(each => each.BookedAt).ThenBy(each => each.Id).ToListAsync(cancellation);
                var lines = await ListJournals.LinesAsync(db, journals, cancellation);
                var keys = await db.OpenAsync([row.CompanyId], cancellation);
                return new PledgeView(
                    (await ListPledges.RowsAsync(db, [row], cancellation))[0], row.Version, row.Quantity, need.Unit, row.Named, need.Deductibility, permit.Number, permit.ValidUntil,
                    row.EndedAt, keys.OpenOrNull(CompanyFields.PledgeEnd, row.CompanyId, row.Id, row.EndReason),
                    [.. payments.Select(each => new PaymentLine(each.Id, each.Provider, each.Amount, each.State, each.StartedAt, each.SettledAt))],
                    await ReceiptReading.FindAsync(db, pledge, cancellation),
                    delivery is null ? null : new DeliveryLine(delivery.DeliveredOn, delivery.AccountGiven, delivery.ToldAt),
                    lines,
                    await db.Notifications.AsNoTracking().Where(each => each.PledgeId == pledge && each.Result == NotificationResult.WrongAmount).OrderBy(each => each.CameAt).Select(each => each.Amount).ToListAsync(cancellation),
                    lines.Sum(each => each.Kind switch { JournalKind.Unexpected => each.Amount, JournalKind.Return => -each.Amount, _ => 0 }),
                    IndonesianDay.Of(db.Now));
            },
            cancellation);
}
